import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { TextField } from '../fields/text-field';
import { FieldRow } from './field-row';
import { Hint } from './hint';

/** What turned out otherwise than the application says; what stays empty stays as it is. */
export function CorrectedFields({ name }: { name: string }) {
  return (
    <div className="flex flex-col gap-4 border-l-4 border-solid-gray-300 pl-4">
      <Hint name="corrected" />
      <FieldRow>
        <TextField name={`${name}.familyName`} width="short" />
        <TextField name={`${name}.givenName`} width="short" />
      </FieldRow>
      <FieldRow>
        <TextField name={`${name}.familyKana`} kana width="short" />
        <TextField name={`${name}.givenKana`} kana width="short" />
      </FieldRow>
      <DateField name={`${name}.birthDate`} />
      <ChoiceField name={`${name}.sex`} optionGroup="sex" inline />
      <TextField name={`${name}.address`} width="full" />
    </div>
  );
}
