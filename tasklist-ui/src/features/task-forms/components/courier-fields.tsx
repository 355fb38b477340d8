import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';

/** Under which way-bill boxes go, who came for them, and how one knows. */
export function CourierFields() {
  return (
    <>
      <TextField name="wayBill" width="medium" hint="wayBill" />
      <TextField name="carrierPerson" width="medium" />
      <ChoiceField name="identifiedBy" optionGroup="identifiedBy" inline />
    </>
  );
}
