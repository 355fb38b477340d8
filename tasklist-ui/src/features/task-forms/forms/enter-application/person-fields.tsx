import { useWatch } from 'react-hook-form';
import { CheckField } from '../../fields/check-field';
import { ChoiceField } from '../../fields/choice-field';
import { DateField } from '../../fields/date-field';
import { DigitsField } from '../../fields/digits-field';
import { IndividualNumberField } from '../../fields/individual-number-field';
import { TextField } from '../../fields/text-field';
import { FieldRow } from '../../components/field-row';
import { OtherNames } from './other-names';

/** Name, reading, birth, sex, address and number, in the order of the paper. */
export function PersonFields({ name }: { name: string }) {
  const withheld = useWatch({ name: `${name}.individualNumberWithheld` }) as boolean;
  return (
    <>
      <FieldRow>
        <TextField name={`${name}.familyName`} width="medium" />
        <TextField name={`${name}.givenName`} width="medium" />
      </FieldRow>
      <FieldRow>
        <TextField name={`${name}.familyKana`} width="medium" kana />
        <TextField name={`${name}.givenKana`} width="medium" kana />
      </FieldRow>
      <OtherNames name={name} />
      <FieldRow>
        <DateField name={`${name}.birthDate`} />
        <ChoiceField name={`${name}.sex`} optionGroup="sex" inline />
      </FieldRow>
      <FieldRow>
        <DigitsField name={`${name}.postalCode`} length={7} hint="postalCode" />
        <TextField name={`${name}.phone`} width="medium" type="tel" />
      </FieldRow>
      <TextField name={`${name}.address`} width="full" />
      {!withheld && <IndividualNumberField name={`${name}.individualNumber`} />}
      <CheckField name={`${name}.individualNumberWithheld`} />
    </>
  );
}
