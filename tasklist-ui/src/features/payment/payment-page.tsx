import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ClaimPayment } from '@/api/payment-types';
import { PaymentOrders } from '@/components/casework/payment-orders';
import { ThreeTotals } from '@/components/casework/three-totals';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { api } from '@/lib/api-client';
import { formatDateTime, formatMonth } from '@/lib/dates';

const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim-payment', id],
    queryFn: ({ signal }) => api.get<ClaimPayment>(`/api/claim-months/${id}/payment`, { signal }),
  });

/** ⑮ The payment of a claim month: orders, the three totals to the yen, the closing. */
export default function PaymentPage() {
  const { t } = useTranslation('payment');
  const { id = '' } = useParams();
  const payment = useQuery(paymentQuery(id));
  if (payment.isPending) return <LoadingPanel />;
  if (payment.isError) {
    return (
      <>
        <PageHeader title={t('payment.short')} />
        <ProblemPanel problem={payment.error} onRetry={() => void payment.refetch()} />
      </>
    );
  }
  const { data } = payment;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to={`/claim-months/${id}`} className="text-blue-900 underline underline-offset-4">
          {t('payment.month')}
        </Link>
      </nav>
      <PageHeader
        title={t('payment.title', { month: formatMonth(`${data.billing}-01`) })}
        lead={t('payment.lead')}
        actions={
          data.closing?.hasReport && (
            <a href={`/api/claim-months/${id}/payment/report`} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
              <DocumentIcon />
              {t('payment.report')}
            </a>
          )
        }
      />
      {data.orders.length === 0 ? (
        <EmptyState title={t('payment.none')} />
      ) : (
        <div className="flex flex-col gap-5">
          <Card title={t('orders.caption')} actions={data.mayPrepare && <Prepare id={id} />}>
            <PaymentOrders payment={data} />
          </Card>
          <Card title={t('totals.title')}>
            <ThreeTotals reconciliation={data.reconciliation} />
          </Card>
          {data.resolutions.length > 0 && (
            <Card title={t('resolutions.title')}>
              <ul className="flex flex-col gap-2">
                {data.resolutions.map((one) => (
                  <li key={one.at}>
                    <span className="text-ink-soft">{t('by', { name: one.by, at: formatDateTime(one.at) })}</span> {t(`resolution.${one.action}`)}
                    {one.payer && `（${t(`payer.${one.payer}`)}）`}: {one.reason}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {data.closing && (
            <Card title={t('payment.closing')}>
              <p>{t('by', { name: data.closing.by, at: formatDateTime(data.closing.at) })}</p>
              {data.closing.note && <p>{data.closing.note}</p>}
            </Card>
          )}
        </div>
      )}
    </>
  );
}

function Prepare({ id }: { id: string }) {
  const { t } = useTranslation('payment');
  const queryClient = useQueryClient();
  const preparing = useMutation({
    mutationFn: () => api.post<ClaimPayment>(`/api/claim-months/${id}/payment/preparation`, {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['claim-payment', id] }),
  });
  return (
    <div className="flex flex-wrap items-center gap-3">
      {preparing.isError && <ProblemPanel problem={preparing.error} />}
      <Button variant="secondary" size="small" isPending={preparing.isPending} onPress={() => preparing.mutate()}>
        {t('payment.prepare')}
      </Button>
    </div>
  );
}
