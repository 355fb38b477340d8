import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/words';
import { Facts } from '../components/facts';
import { FieldRow } from '../components/field-row';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { CheckField } from '../fields/check-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { NumberField } from '../fields/number-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { YesNoField } from '../fields/yes-no-field';
import { AccountFields } from './account-fields';
import { emptyReceipt } from './refund-data';

/** The claim typed from the paper: receipts by institution and month, the account. */
export default function EnterRefundForm() {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { fields, append, remove } = useFieldArray({ name: 'receipts' });
  return (
    <>
      <FormSection title="refundClaim">
        <Facts names={['number', 'recipientNumber', 'patientName', 'claimantName']} />
        <DateField name="claimedOn" />
      </FormSection>
      <FormSection title="receipts">
        <Hint name="receipts" />
        {fields.map((field, index) => (
          <Receipt key={field.id} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
        ))}
        {!readOnly && (
          <div>
            <Button variant="secondary" onPress={() => append(emptyReceipt, { focusName: `receipts.${fields.length}.institution` })}>
              {t('refundReceipts.add')}
            </Button>
          </div>
        )}
      </FormSection>
      <AccountFields />
      <FormSection title="note">
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}

function Receipt({ index, onRemove }: { index: number; onRemove?: (() => void) | undefined }) {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const name = `receipts.${index}`;
  const inpatient = useWatch({ name: `${name}.inpatient` }) as boolean | null;
  return (
    <fieldset className="flex flex-col gap-5 rounded-8 border border-line bg-canvas p-4">
      <legend className="px-2 font-bold">{t('refundReceipts.one', { number: index + 1 })}</legend>
      <FieldRow>
        <TextField name={`${name}.institution`} />
        <TextField name={`${name}.month`} width="short" placeholder="2026-08" />
        <DateField name={`${name}.paidOn`} />
      </FieldRow>
      <YesNoField name={`${name}.inpatient`} optionGroup="inpatient" />
      <FieldRow>
        <NumberField name={`${name}.days`} unit="days" />
        <NumberField name={`${name}.points`} unit="points" />
        <SelectField
          name={`${name}.insurancePercent`}
          options={[30, 20, 10, 100].map((percent) => ({ value: String(percent), label: t('refundReceipts.percent', { percent }) }))}
        />
      </FieldRow>
      <FieldRow>
        <NumberField name={`${name}.paidYen`} unit="yen" />
        <NumberField name={`${name}.receivedYen`} unit="yen" />
      </FieldRow>
      {inpatient === true && (
        <>
          <FieldRow>
            <NumberField name={`${name}.meals`} unit="times" />
            <NumberField name={`${name}.mealsPaidYen`} unit="yen" />
          </FieldRow>
          <CheckField name={`${name}.longStay`} />
          <CheckField name={`${name}.multiple`} />
        </>
      )}
      {!readOnly && onRemove && (
        <div className="text-right">
          <Button variant="text" size="small" onPress={onRemove}>
            {t('refundReceipts.remove', { number: index + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
