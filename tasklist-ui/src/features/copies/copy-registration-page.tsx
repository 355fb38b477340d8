import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { CopyComparison, CopyRunDetail } from '@/api/copy-types';
import { Banner } from '@/components/ui/banner';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { CopyLines } from '@/features/copies/copy-lines';
import { copyQueries } from '@/features/copies/copies-api';
import { formatDate, formatDateTime } from '@/lib/dates';
import { useWords } from '@/lib/words';

const link = 'text-blue-900 underline underline-offset-4';

/** ⑫ One run: how far it is, its two checklists, and the comparison with the originals that followed. */
export default function CopyRegistrationPage() {
  const t = useWords('copies');
  const { id = '' } = useParams();
  const run = useQuery(copyQueries.run(id));
  if (run.isPending) return <LoadingPanel />;
  if (run.isError) {
    return (
      <>
        <PageHeader title={t('runs.title')} />
        <ProblemPanel problem={run.error} onRetry={() => void run.refetch()} />
      </>
    );
  }
  const { data } = run;
  const isListed = Boolean(data.run.listsDueOn);
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/copy-registrations" className={link}>
          {t('runs.title')}
        </Link>
      </nav>
      <PageHeader title={t('run.title', { number: data.run.number })} />
      <div className="flex flex-col gap-5">
        {data.run.overdue && <Banner tone="warning" title={t('run.overdue', { date: formatDate(data.run.listsDueOn) })} />}
        {data.waitingForShipment && <Banner title={t('run.waitingForShipment')} />}
        <Progress detail={data} />
        <Card title={t('errors.title')} actions={isListed && <Paper id={id} list="error-list" name={t('errors.title')} />} flush>
          <CopyLines lines={data.errors} caption={t('errors.title')} none={t('errors.none')} />
        </Card>
        <Card title={t('list.title')} actions={isListed && <Paper id={id} list="provision-list" name={t('list.title')} />} flush>
          {data.records.length < data.run.counts.records && (
            <p className="px-5 pb-3 text-ink-soft">{t('list.shortened', { shown: data.records.length, all: data.run.counts.records })}</p>
          )}
          <CopyLines lines={data.records} caption={t('list.title')} none={t('list.none')} />
        </Card>
        <Card title={t('comparison.title')} flush>
          {data.comparison ? <Comparison comparison={data.comparison} /> : <p className="px-5 pb-5 text-ink-soft">{t('comparison.none')}</p>}
        </Card>
        {data.chases.length > 0 && (
          <Card title={t('chases.title')} flush>
            <Table
              caption={t('chases.title')}
              rows={data.chases.map((chase, index) => ({ ...chase, index }))}
              rowKey={({ index }) => String(index)}
              columns={[
                { id: 'on', header: t('chases.on'), isRowHeader: true, cell: (chase) => formatDate(chase.chasedOn) },
                { id: 'contact', header: t('chases.contact'), cell: (chase) => chase.contact },
                { id: 'result', header: t('chases.result'), cell: (chase) => t(`chases.results.${chase.result}`) },
                { id: 'expected', header: t('chases.expected'), cell: (chase) => (chase.expectedOn ? formatDate(chase.expectedOn) : '') },
                { id: 'note', header: t('chases.note'), cell: (chase) => chase.note ?? '' },
                { id: 'by', header: t('chases.by'), cell: (chase) => chase.chasedBy },
              ]}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function Paper({ id, list, name }: { id: string; list: 'provision-list' | 'error-list'; name: string }) {
  const t = useWords('copies');
  return (
    <a href={`/api/copy-registrations/${id}/${list}`} target="_blank" rel="noreferrer" className={buttonClasses('secondary', 'small')} aria-label={t('run.printOf', { name })}>
      <DocumentIcon />
      PDF
    </a>
  );
}

function Progress({ detail }: { detail: CopyRunDetail }) {
  const t = useWords('copies');
  const { run } = detail;
  const { counts } = run;
  const items = [
    { term: t('state'), description: t(`runs.states.${run.state}`) },
    { term: t('runs.started'), description: formatDateTime(run.startedAt) },
    { term: t('runs.by'), description: run.requestedBy ?? t('runs.weekly') },
    { term: t('run.counts'), description: t('run.countsText', { ...counts, late: detail.late }) },
    {
      term: t('run.shipments'),
      description: detail.shipments.length === 0 ? '―' : detail.shipments.map((number) => (
        <Link key={number} to={`/shipments/${number}`} className={`${link} mr-3 tabular-nums`}>
          {number}
        </Link>
      )),
    },
    { term: t('runs.due'), description: run.listsDueOn ? formatDate(run.listsDueOn) : '―' },
    { term: t('run.confirmed'), description: run.confirmedAt ? t('run.confirmedText', { at: formatDateTime(run.confirmedAt), by: run.confirmedBy }) : '―' },
    ...(detail.errorHandling ? [{ term: t('run.errorHandling'), description: detail.errorHandling }] : []),
    ...(detail.remarks ? [{ term: t('run.remarks'), description: detail.remarks }] : []),
  ];
  return (
    <Card title={t('run.progress')}>
      <DescriptionList columns={2} items={items} />
    </Card>
  );
}

function Comparison({ comparison }: { comparison: CopyComparison }) {
  const t = useWords('copies');
  return (
    <>
      <p className="px-5 pb-3">{t('comparison.text', { ...comparison, exportedOn: formatDate(comparison.exportedOn), differences: comparison.differences.length })}</p>
      {comparison.differences.length > 0 && (
        <Table
          caption={t('comparison.differences')}
          rows={comparison.differences}
          rowKey={({ recordKey }) => recordKey}
          columns={[
            { id: 'key', header: t('line.recordKey'), isRowHeader: true, className: 'tabular-nums', cell: (row) => row.recordKey },
            { id: 'patient', header: t('line.patient'), cell: (row) => row.patientName ?? '―' },
            { id: 'kind', header: t('comparison.kind'), cell: (row) => t(`comparison.kinds.${row.kind}`) },
            { id: 'fields', header: t('comparison.fields'), cell: (row) => row.fields.map((field) => t(`content.${field}`)).join(t('separator')) || '―' },
            { id: 'run', header: t('comparison.run'), cell: (row) => row.run ?? t('comparison.next') },
          ]}
        />
      )}
    </>
  );
}
