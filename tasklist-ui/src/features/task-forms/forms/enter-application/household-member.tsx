import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { SelectField } from '../../fields/select-field';
import { YesNoField } from '../../fields/yes-no-field';
import { FieldRow } from '../../components/field-row';
import { TaxFields } from '../../components/tax-fields';
import { useTaskForm } from '../../components/task-form-context';
import { CopyButton } from './copy-button';
import { PersonFields } from './person-fields';

interface HouseholdMemberProps {
  index: number;
  title: string;
  onRemove: () => void;
}

export function HouseholdMember({ index, title, onRemove }: HouseholdMemberProps) {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const name = `household.${index}`;
  return (
    <fieldset className="flex flex-col gap-5 rounded-8 border border-line bg-canvas p-4">
      <legend className="px-2 font-bold">
        {t('household.member', { number: index + 1, name: title })}
      </legend>
      <FieldRow>
        <SelectField name={`${name}.relationship`} optionGroup="relationship" />
        <YesNoField name={`${name}.insured`} optionGroup="insured" />
        <YesNoField name={`${name}.sameResidence`} optionGroup="sameResidence" />
      </FieldRow>
      {!readOnly && (
        <div>
          <CopyButton from="applicant" to={name} />
        </div>
      )}
      <PersonFields name={name} />
      <h3 className="border-t border-line pt-4 font-bold">{t('section.tax')}</h3>
      <TaxFields name={`${name}.tax`} />
      {!readOnly && (
        <div className="text-right">
          <Button variant="text" size="small" onPress={onRemove}>
            {t('household.remove', { number: index + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
