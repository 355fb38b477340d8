import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CustodyOrder } from '@/api/custody-types';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { OrderFacts, useOrder } from '../components/order-facts';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';

/** What cannot be said of a box in an order of this kind. */
function impossible(order: CustodyOrder): string[] {
  if (order.kind === 'DISPOSAL') return ['CONTRACTOR'];
  return order.kind === 'RETRIEVAL' ? [] : ['GOES_ON'];
}

/** ⑰ Where the boxes really are that the contractor's answer left open. */
export default function ResolveOrderDifferenceForm() {
  const order = useOrder();
  const resolution = useWatch({ name: 'resolution' }) as string;
  const boxes = (useWatch({ name: 'boxes' }) ?? []) as { number: string; finding: string }[];
  return (
    <>
      <OrderFacts withBoxes />
      <FormSection title="resolveOrderDifference">
        <Hint name="resolveOrderDifference" />
        <ChoiceField name="resolution" optionGroup="orderResolution" describe />
        {resolution !== 'ASK_AGAIN' && boxes.map((box, index) => <BoxFinding key={box.number} order={order} box={box} index={index} />)}
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}

function BoxFinding({ order, box, index }: { order: CustodyOrder; box: { number: string; finding: string }; index: number }) {
  const { t } = useTranslation('custody');
  const { prefill } = useTaskForm();
  const cabinets = (prefill.cabinets ?? []) as string[];
  const name = `boxes.${index}`;
  return (
    <fieldset className="flex flex-col gap-3 border-l-4 border-solid-gray-300 pl-4">
      <legend className="font-bold tabular-nums">{t('box.title', { number: box.number })}</legend>
      <ChoiceField name={`${name}.finding`} optionGroup="boxFinding" disabled={impossible(order)} />
      {box.finding === 'HERE' && <SelectField name={`${name}.cabinet`} options={cabinets.map((code) => ({ value: code, label: code }))} />}
      {box.finding === 'CONTRACTOR' && <TextField name={`${name}.shelf`} width="short" />}
    </fieldset>
  );
}
