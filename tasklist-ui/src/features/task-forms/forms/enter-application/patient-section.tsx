import { FormSection } from '../../components/form-section';
import { CopyButton } from './copy-button';
import { PersonFields } from './person-fields';

export function PatientSection() {
  return (
    <FormSection id="section-patient" title="patient" aside={<CopyButton from="applicant" to="patient" />}>
      <PersonFields name="patient" />
    </FormSection>
  );
}
