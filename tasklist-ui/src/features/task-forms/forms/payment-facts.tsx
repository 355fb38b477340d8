import type { ClaimPayment } from '@/api/payment-types';
import { PaymentOrders } from '@/components/casework/payment-orders';
import { ThreeTotals } from '@/components/casework/three-totals';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

/** What a step of the payment rests on: the orders and the three totals. */
export function PaymentFacts({ withTotals = false }: { withTotals?: boolean }) {
  const { prefill } = useTaskForm();
  const payment = prefill.payment as ClaimPayment | undefined;
  if (!payment) return null;
  return (
    <>
      <FormSection title="paymentOrders">
        <PaymentOrders payment={payment} />
      </FormSection>
      {withTotals && (
        <FormSection title="threeTotals">
          <ThreeTotals reconciliation={payment.reconciliation} />
        </FormSection>
      )}
    </>
  );
}
