import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../../fields/choice-field';
import { DateField } from '../../fields/date-field';
import { DigitsField } from '../../fields/digits-field';
import { TextField } from '../../fields/text-field';
import { FieldRow } from '../../components/field-row';
import { FormSection } from '../../components/form-section';
import { InsuredPersonField } from './insured-person-field';

export function InsuranceSection() {
  const kind = useWatch({ name: 'insurance.kind' }) as string;
  return (
    <FormSection id="section-insurance" title="insurance">
      <ChoiceField name="insurance.kind" optionGroup="insuranceKind" />
      {kind !== 'PUBLIC_ASSISTANCE' && (
        <>
          <FieldRow>
            <DigitsField name="insurance.insurerNumber" length={8} hint="insurerNumber" />
            <TextField name="insurance.insurerName" width="medium" />
          </FieldRow>
          <FieldRow>
            <TextField name="insurance.symbol" width="short" />
            <TextField name="insurance.number" width="short" />
            <TextField name="insurance.branch" width="tiny" />
          </FieldRow>
          <DateField name="insurance.qualifiedOn" />
          <InsuredPersonField />
        </>
      )}
    </FormSection>
  );
}
