import { useWords } from '@/lib/words';
import { personName, postalCode } from '@/components/casework/case-facts';
import { FormSection } from './form-section';
import { Hint } from './hint';
import { useTaskForm } from './task-form-context';

/** The address as the record has it, large, to be compared with the window of the envelope. */
export function AddressWindow() {
  const t = useWords('task-forms');
  const { dossier, prefill } = useTaskForm();
  const addressee = (prefill.addressee ?? null) as { name?: string; postalCode?: string; address?: string } | null;
  const person = dossier?.applicant ?? dossier?.patient;
  const name = addressee?.name ?? (person ? personName(person) : '');
  const code = addressee?.postalCode ?? person?.postalCode ?? '';
  const address = addressee?.address ?? person?.address ?? '';
  return (
    <FormSection title="addressWindow">
      <Hint name="addressWindow" />
      <address className="w-fit min-w-80 rounded-8 border-2 border-solid-gray-420 px-6 py-4 text-[1.25rem] leading-160 not-italic">
        <p>{code && `〒${postalCode(code)}`}</p>
        <p>{address}</p>
        <p className="mt-2 font-bold">{t('addressWindow.name', { name })}</p>
      </address>
    </FormSection>
  );
}
