import { CheckField } from '../../fields/check-field';
import { FormSection } from '../../components/form-section';
import { Hint } from '../../components/hint';

export function ConsentsSection() {
  return (
    <FormSection id="section-consents" title="consents">
      <Hint name="consents" />
      <CheckField name="consents.insurerInquiry" />
      <CheckField name="consents.network" />
      <CheckField name="consents.notices" />
    </FormSection>
  );
}
