import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { FormSection } from '../../components/form-section';
import { Hint } from '../../components/hint';
import { useTaskForm } from '../../components/task-form-context';
import { HouseholdMember } from './household-member';
import { emptyMember, nameOf, type MemberValues, type PersonValues } from './person';

/** The household statement (世帯調書): everybody on the same health insurance, with their municipal tax. */
export function HouseholdSection() {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { getValues } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name: 'household' });
  const members = (useWatch({ name: 'household' }) ?? []) as MemberValues[];

  function add(from?: 'patient' | 'applicant'): void {
    const person = from ? (getValues(from) as PersonValues & { relationship?: string }) : {};
    const relationship = from === 'patient' ? 'SELF' : ((person as { relationship?: string }).relationship ?? '');
    append({ ...emptyMember(), ...person, relationship }, { focusName: `household.${fields.length}.familyName` });
  }

  return (
    <FormSection id="section-household" title="household">
      <Hint name="household" />
      {fields.map((field, index) => (
        <HouseholdMember
          key={field.id}
          index={index}
          title={nameOf(members[index]) || t('group.householdItem', { number: index + 1 })}
          onRemove={() => remove(index)}
        />
      ))}
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" onPress={() => add()}>
            {t('household.add')}
          </Button>
          <Button variant="text" onPress={() => add('applicant')}>
            {t('household.addApplicant')}
          </Button>
          <Button variant="text" onPress={() => add('patient')}>
            {t('household.addPatient')}
          </Button>
        </div>
      )}
    </FormSection>
  );
}
