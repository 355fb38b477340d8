import { useWatch } from 'react-hook-form';
import { CheckField } from '../../fields/check-field';
import { SelectField } from '../../fields/select-field';
import { TextField } from '../../fields/text-field';
import { FormSection } from '../../components/form-section';
import { useTaskForm } from '../../components/task-form-context';
import { enumAt } from '../../lib/schema-at';

export function SpecialSection() {
  const { schema } = useTaskForm();
  const severe = useWatch({ name: 'special.severe' }) as boolean;
  const listed = enumAt(schema, 'special.severeReason').length > 0;
  return (
    <FormSection id="section-special" title="special">
      <CheckField name="special.severe" />
      {severe && listed && <SelectField name="special.severeReason" optionGroup="severeReason" />}
      {severe && !listed && <TextField name="special.severeReason" width="wide" />}
      <CheckField name="special.lifeSupport" />
      <CheckField name="special.hemophilia" />
      <CheckField name="special.publicAssistance" />
    </FormSection>
  );
}
