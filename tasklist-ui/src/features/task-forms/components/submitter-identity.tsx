import { useWatch } from 'react-hook-form';
import { CheckField } from '../fields/check-field';
import { SelectField } from '../fields/select-field';
import { YesNoField } from '../fields/yes-no-field';
import { FieldRow } from './field-row';
import { FormSection } from './form-section';

/** Who came to the counter, and how that was checked. */
export function SubmitterIdentity() {
  const byProxy = useWatch({ name: 'submitterIdentity.byProxy' }) as boolean | null;
  return (
    <FormSection title="submitterIdentity">
      <FieldRow>
        <YesNoField name="submitterIdentity.byProxy" optionGroup="byProxy" />
        <SelectField name="submitterIdentity.documentKind" optionGroup="identityDocument" />
      </FieldRow>
      <CheckField name="submitterIdentity.checked" />
      {byProxy === true && <CheckField name="submitterIdentity.powerOfAttorney" />}
    </FormSection>
  );
}
