import { useWatch } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { TaxFields } from '../components/tax-fields';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';
import { useTaskForm } from '../components/task-form-context';

interface Evidence {
  personId: string;
  personName?: string;
  reason?: string;
}

/** Tax facts that the cap could not be computed without. */
export default function ObtainEvidenceForm() {
  const t = useWords('task-forms');
  const { dossier } = useTaskForm();
  const evidence = (useWatch({ name: 'evidence' }) ?? []) as Evidence[];
  const chosen = useWatch({ name: 'treatAsHighestTier' }) === true;
  // only what no table may guess is left to a person
  const mayChoose = evidence.length > 0 && evidence.every(({ reason }) => reason === 'UNDECLARED' || reason === 'NOT_RESIDENT');
  const people = dossier ? [dossier.patient, ...(dossier.applicant ? [dossier.applicant] : []), ...dossier.household] : [];

  function nameOf(entry: Evidence, index: number): string {
    const person = people.find((candidate) => candidate.id === entry.personId);
    if (person) return `${person.familyName} ${person.givenName}`;
    return entry.personName ?? t('group.evidenceItem', { number: index + 1 });
  }

  return (
    <>
      <FormSection title="obtainEvidence">
        <Hint name="obtainEvidence" />
      </FormSection>
      {evidence.map((entry, index) => (
        <FormSection key={entry.personId} titleText={t('evidence.of', { name: nameOf(entry, index) })}>
          {entry.reason && <p>{t(`evidence.reason.${entry.reason}`, { defaultValue: '' })}</p>}
          {!chosen && <TaxFields name={`evidence.${index}.tax`} />}
        </FormSection>
      ))}
      {mayChoose && (
        <FormSection title="highestTier">
          <Hint name="highestTier" />
          <CheckField name="treatAsHighestTier" />
          {chosen && <LongTextField name="highestTierReason" />}
        </FormSection>
      )}
    </>
  );
}
