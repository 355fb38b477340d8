import { FieldRow } from '../components/field-row';
import { FormSection } from '../components/form-section';
import { ChoiceField } from '../fields/choice-field';
import { DigitsField } from '../fields/digits-field';
import { TextField } from '../fields/text-field';

/** Where the money goes, as it stands on the paper. */
export function AccountFields() {
  return (
    <FormSection title="account">
      <FieldRow>
        <DigitsField name="account.bankCode" length={4} />
        <DigitsField name="account.branchCode" length={3} />
      </FieldRow>
      <ChoiceField name="account.accountType" optionGroup="accountType" inline />
      <DigitsField name="account.accountNumber" length={7} />
      <TextField name="account.accountHolder" hint="accountHolder" kana />
    </FormSection>
  );
}
