import { DateField } from '../../fields/date-field';
import { DiseaseField } from '../../fields/disease-field';
import { LongTextField } from '../../fields/long-text-field';
import { SelectField } from '../../fields/select-field';
import { TextField } from '../../fields/text-field';
import { FieldRow } from '../../components/field-row';
import { FormSection } from '../../components/form-section';

export function DiseaseSection() {
  return (
    <FormSection id="section-disease" title="disease">
      <DiseaseField />
      <FieldRow>
        <DateField name="disease.diagnosisDate" />
        <DateField name="disease.opinionDate" />
      </FieldRow>
      <FieldRow>
        <TextField name="disease.doctorNumber" width="medium" />
        <SelectField name="retroactiveReason" optionGroup="retroactiveReason" />
      </FieldRow>
      <LongTextField name="institutions" hint="institutions" rows={3} />
    </FormSection>
  );
}
