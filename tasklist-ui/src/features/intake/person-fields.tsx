import { useTranslation } from 'react-i18next';
import type { NewCasePerson, Sex } from '@/api/types';
import { EraDateInput } from '@/components/ui/era-date-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import type { FieldErrors } from '@/lib/field-errors';

interface PersonFieldsProps<P extends NewCasePerson> {
  person: P;
  onChange: (person: P) => void;
  errors: FieldErrors;
  /** Where the person is in what is sent, such as `/patient`. */
  pointer: string;
  withSex?: boolean;
}

const sexes: Sex[] = ['MALE', 'FEMALE', 'UNKNOWN'];

/** Name, reading, birth date, address: as the application form has them. */
export function PersonFields<P extends NewCasePerson>({ person, onChange, errors, pointer, withSex = false }: PersonFieldsProps<P>) {
  const { t } = useTranslation(['intake', 'common']);
  const text = (field: keyof NewCasePerson, isRequired = false, more: { className?: string; description?: string; inputMode?: 'numeric' | 'tel' } = {}) => (
    <TextField
      label={t(`person.${field}` as 'person.familyName')}
      isRequired={isRequired}
      value={String(person[field] ?? '')}
      onChange={(value) => onChange({ ...person, [field]: value })}
      errorMessage={errors[`${pointer}/${field}`]}
      autoComplete="off"
      {...more}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {text('familyName', true)}
        {text('givenName')}
        {text('familyKana', true)}
        {text('givenKana')}
      </div>
      <EraDateInput
        label={t('person.birthDate')}
        isRequired
        withoutCalendar
        value={person.birthDate ?? null}
        onChange={(birthDate) => onChange({ ...person, birthDate: birthDate ?? '' })}
        errorMessage={errors[`${pointer}/birthDate`]}
      />
      {withSex && (
        <RadioGroup
          label={t('person.sex')}
          orientation="horizontal"
          value={person.sex ?? ''}
          onChange={(sex) => onChange({ ...person, sex })}
          options={sexes.map((sex) => ({ value: sex, label: t(`common:sex.${sex}`) }))}
          errorMessage={errors[`${pointer}/sex`]}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-[9rem_1fr]">
        {text('postalCode', false, { inputMode: 'numeric' })}
        {text('address')}
      </div>
      {text('phone', false, { className: 'sm:w-60', inputMode: 'tel' })}
    </div>
  );
}
