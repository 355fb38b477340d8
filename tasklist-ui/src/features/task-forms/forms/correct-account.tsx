import { useTranslation } from 'react-i18next';
import type { ReturnReason } from '@/api/refund-types';
import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { LongTextField } from '../fields/long-text-field';
import { AccountFields } from './account-fields';

export default function CorrectAccountForm() {
  const { t } = useTranslation('payment');
  const { prefill } = useTaskForm();
  return (
    <>
      <FormSection title="returnedTransfer">
        <Facts names={['number', 'amountYen', 'oldAccount', 'returnedOn']} />
        {typeof prefill.returnReason === 'string' && <p className="font-bold">{t(`returnReason.${prefill.returnReason as ReturnReason}`)}</p>}
      </FormSection>
      <AccountFields />
      <FormSection title="correctAccount">
        <Hint name="correctAccount" />
        <LongTextField name="evidence" />
      </FormSection>
    </>
  );
}
