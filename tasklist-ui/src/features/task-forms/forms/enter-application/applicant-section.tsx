import { SelectField } from '../../fields/select-field';
import { FormSection } from '../../components/form-section';
import { CopyButton } from './copy-button';
import { PersonFields } from './person-fields';
import { SamePersonButton } from './same-person-button';

export function ApplicantSection() {
  return (
    <FormSection
      id="section-applicant"
      title="applicant"
      aside={
        <div className="flex flex-wrap gap-2">
          <CopyButton from="patient" to="applicant" />
          <SamePersonButton />
        </div>
      }
    >
      <SelectField name="applicant.relationship" optionGroup="relationship" />
      <PersonFields name="applicant" />
    </FormSection>
  );
}
