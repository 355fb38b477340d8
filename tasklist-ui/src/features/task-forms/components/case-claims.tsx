import { useWords } from '@/lib/words';
import { DiseaseFacts } from '@/components/casework/case-facts';
import { Hint } from './hint';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

/** What the application claimed, beside what the board answers. */
export function CaseClaims() {
  const { dossier } = useTaskForm();
  const t = useWords('task-forms');
  if (!dossier) return null;
  return (
    <FormSection titleText={t('section.claims')}>
      <Hint name="claims" />
      <DiseaseFacts disease={dossier.disease} special={dossier.special} />
    </FormSection>
  );
}
