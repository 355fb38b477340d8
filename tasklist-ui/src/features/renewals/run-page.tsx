import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { EraDateInput } from '@/components/ui/era-date-input';
import { DocumentIcon } from '@/components/ui/icons';
import { NumberField } from '@/components/ui/number-field';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table, type Column } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { lettersUrl, renewalQueries, useChecking, useConfirming, useTakingOut, type Run, type RunLetter } from '@/features/renewals/renewals-api';
import { formatDate, formatDateShort, formatDateTime, todayIso } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** ⑯ One run of letters: printed, counted by a second person, and posted when the section head confirms. */
export default function RenewalRunPage() {
  const { t } = useTranslation('renewals');
  const { id = '' } = useParams();
  const { user } = useSession();
  const run = useQuery(renewalQueries.run(id));
  if (run.isPending) return <LoadingPanel />;
  if (run.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={run.error} onRetry={() => void run.refetch()} />
      </>
    );
  }
  const { data } = run;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to={`/renewals/${data.waveId}`} className="text-blue-900 underline underline-offset-4">
          {t('waveTitle', { date: formatDate(data.monthEnd) })}
        </Link>
      </nav>
      <PageHeader
        title={t('run.title', { kind: t(`letter.${data.kind}`), number: data.number })}
        actions={
          hasRight(user, 'RENEWAL_DO') &&
          data.totals.letters > 0 && (
            <a href={lettersUrl(data.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
              <DocumentIcon />
              {t('run.print')}
            </a>
          )
        }
      />
      <div className="flex flex-col gap-5">
        {data.overnight && <Banner tone="warning" title={t('run.overnight')} />}
        <Progress run={data} />
        {data.mayCheck && <Check run={data} />}
        {data.mayConfirm && <Confirm run={data} />}
        <Letters run={data} />
      </div>
    </>
  );
}

function Progress({ run }: { run: Run }) {
  const { t } = useTranslation('renewals');
  const by = (at?: string, name?: string) => (at && name ? t('run.by', { at: formatDateTime(at), name }) : t('run.notYet'));
  return (
    <Card title={t('run.progress')}>
      <DescriptionList
        columns={2}
        items={[
          { term: t('stateHeader'), description: t(`runs.state.${run.state}`) },
          { term: t('run.numbers'), description: t('run.totals', run.totals) },
          { term: t('run.opened'), description: by(run.openedAt, run.openedBy) },
          { term: t('run.checked'), description: by(run.checkedAt, run.checkedBy) },
          { term: t('run.confirmed'), description: by(run.confirmedAt, run.confirmedBy) },
          { term: t('runs.postedOn'), description: run.postedOn ? t('run.posted', { date: formatDate(run.postedOn), receipt: run.receiptNumber }) : t('run.notYet') },
        ]}
      />
    </Card>
  );
}

/** A second person counts without being told the number. */
function Check({ run }: { run: Run }) {
  const { t } = useTranslation('renewals');
  const checking = useChecking(run);
  const [count, setCount] = useState<number | null>(null);
  return (
    <Card title={t('check.title')}>
      <p className="mb-4 text-ink-soft">{t('check.lead')}</p>
      {checking.isError && <ProblemPanel problem={checking.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <NumberField label={t('check.count')} value={count} onChange={setCount} unit={t('check.unit')} />
        <Button isDisabled={count === null} isPending={checking.isPending} onPress={() => count !== null && checking.mutate(count)}>
          {t('check.submit')}
        </Button>
      </div>
    </Card>
  );
}

/** The section head, with the post office's receipt in hand. */
function Confirm({ run }: { run: Run }) {
  const { t } = useTranslation('renewals');
  const confirming = useConfirming(run);
  const [receiptNumber, setReceiptNumber] = useState('');
  const [count, setCount] = useState<number | null>(null);
  const [postedOn, setPostedOn] = useState<string | null>(todayIso());
  const isComplete = receiptNumber.trim() !== '' && count !== null && postedOn !== null;
  return (
    <Card title={t('confirm.title')}>
      <p className="mb-4 text-ink-soft">{t('confirm.lead')}</p>
      {confirming.isError && <ProblemPanel problem={confirming.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <TextField label={t('confirm.receipt')} value={receiptNumber} onChange={setReceiptNumber} maxLength={30} autoComplete="off" />
        <NumberField label={t('confirm.count')} value={count} onChange={setCount} unit={t('check.unit')} />
        <EraDateInput label={t('runs.postedOn')} value={postedOn} onChange={setPostedOn} />
        <Button
          isDisabled={!isComplete}
          isPending={confirming.isPending}
          onPress={() => isComplete && confirming.mutate({ receiptNumber: receiptNumber.normalize('NFKC').trim(), count, postedOn })}
        >
          {t('confirm.submit')}
        </Button>
      </div>
    </Card>
  );
}

function Letters({ run }: { run: Run }) {
  const { t } = useTranslation('renewals');
  const { user } = useSession();
  const takingOut = useTakingOut(run.id);
  const letters = run.letters ?? [];
  const mayTakeOut = hasRight(user, 'RENEWAL_DO') && (run.state === 'OPEN' || run.state === 'CHECKED');
  const columns: Column<RunLetter>[] = [
    { id: 'position', header: t('run.position'), align: 'right', className: 'w-14', cell: ({ position }) => position },
    { id: 'number', header: t('notices.number'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.noticeNumber },
    {
      id: 'patient',
      header: t('notices.patient'),
      cell: (letter) => (
        <Link to={`/cases/${letter.caseId}/overview`} className="font-bold text-blue-900 underline underline-offset-4">
          {letter.patientName || t('notices.dossier')}
        </Link>
      ),
    },
    { id: 'ends', header: t('notices.endsOn'), cell: (letter) => formatDateShort(letter.endsOn) },
    ...(mayTakeOut
      ? [
          {
            id: 'out',
            header: t('run.takeOut'),
            cell: (letter: RunLetter) => (
              <Button variant="secondary" size="small" aria-label={t('run.takeOutOf', { number: letter.noticeNumber })} onPress={() => takingOut.mutate(letter.id)}>
                {t('run.takeOut')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('run.letters')} flush>
      {takingOut.isError && <ProblemPanel problem={takingOut.error} />}
      {letters.length === 0 ? <EmptyState title={t('run.none')} /> : <Table caption={t('run.letters')} columns={columns} rows={letters} rowKey={({ id }) => id} />}
    </Card>
  );
}
