import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DispatchDetail } from '@/api/types';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card } from '@/components/ui/card';
import { DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { coverSheetUrl, dispatchQuery } from '@/features/dispatches/dispatches-api';
import { ReceiptForm } from '@/features/dispatches/receipt-form';
import { classes } from '@/lib/classes';
import { formatDate } from '@/lib/dates';

/** ② One dispatch: what was sent, what was found. It reconciles item by item. */
export default function DispatchPage() {
  const { t } = useTranslation('dispatches');
  const { id = '' } = useParams();
  const dispatch = useQuery(dispatchQuery(id));
  if (dispatch.isPending) return <LoadingPanel />;
  if (dispatch.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={dispatch.error} onRetry={() => void dispatch.refetch()} />
      </>
    );
  }
  const { data } = dispatch;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/dispatches" className="text-blue-900 underline underline-offset-4">
          {t('title')}
        </Link>
      </nav>
      <PageHeader
        title={t('detailTitle', { number: data.number })}
        actions={
          <a href={coverSheetUrl(data.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
            <DocumentIcon />
            {t('cover')}
          </a>
        }
      >
        <p className="mt-1 flex flex-wrap gap-x-6 text-ink-soft">
          <span>{data.municipalityName}</span>
          <span>{t('sent', { date: formatDate(data.sentOn) })}</span>
          {data.bagNumber && <span>{t('inBag', { bag: data.bagNumber })}</span>}
          {data.sentBy && <span>{t('sentBy', { name: data.sentBy })}</span>}
        </p>
      </PageHeader>
      <div className="flex flex-col gap-5">
        <Totals dispatch={data} />
        <Card flush>
          <ReceiptForm dispatch={data} />
        </Card>
      </div>
    </>
  );
}

function Totals({ dispatch }: { dispatch: DispatchDetail }) {
  const { t } = useTranslation('dispatches');
  const { totals } = dispatch;
  const numbers = [
    { key: 'sent', value: totals.sent, look: '' },
    { key: 'received', value: totals.received, look: 'text-success-2' },
    { key: 'missing', value: totals.missing, look: totals.missing > 0 ? 'text-error-2' : '' },
    { key: 'open', value: totals.open, look: totals.open > 0 ? 'text-blue-900' : '' },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {numbers.map(({ key, value, look }) => (
        <div key={key} className="rounded-12 border border-line bg-white px-5 py-3">
          <dt className="text-[0.875rem] text-ink-soft">{t(`totals.${key}`)}</dt>
          <dd className={classes('text-[1.75rem] leading-130 font-bold tabular-nums', look)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
