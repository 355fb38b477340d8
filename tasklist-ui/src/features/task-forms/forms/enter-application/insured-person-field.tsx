import { useWatch } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { SelectField } from '../../fields/select-field';
import { nameOf, type PersonValues } from './person';

/** One of the people of this form is the one in whose name the family is insured. */
export function InsuredPersonField() {
  const t = useWords('task-forms');
  const [patient, applicant, household] = useWatch({ name: ['patient', 'applicant', 'household'] }) as [
    PersonValues,
    PersonValues,
    PersonValues[] | undefined,
  ];
  const options = [
    { value: 'APPLICANT', label: t('insuredPerson.applicant', { name: nameOf(applicant) }) },
    { value: 'PATIENT', label: t('insuredPerson.patient', { name: nameOf(patient) }) },
    ...(household ?? []).map((member, index) => ({
      value: String(index),
      label: t('insuredPerson.member', { number: index + 1, name: nameOf(member) }),
    })),
  ];
  return <SelectField name="insurance.insuredPerson" options={options} />;
}
