import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseCopies, CopyContent } from '@/api/copy-types';
import { ProvisionTable } from '@/components/provision-table';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, DescriptionList } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { api } from '@/lib/api-client';
import { formatDate, formatDateShort } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';
import { useWords, type Words } from '@/lib/words';
import { LetterDialog } from './letter-dialog';

const copiesOf = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'inquiries', 'copies'],
    queryFn: ({ signal }) => api.get<CaseCopies>(`/api/cases/${caseId}/copies`, { signal }),
  });

/** ⑫ What of the child is registered with the intermediate server, and who was told. */
export function CopiesSection({ caseId }: { caseId: string }) {
  const t = useWords('copies');
  const { user } = useSession();
  const copies = useQuery(copiesOf(caseId));
  const [writing, setWriting] = useState(false);
  if (copies.isPending) return <LoadingPanel />;
  if (copies.isError) return <ProblemPanel problem={copies.error} onRetry={() => void copies.refetch()} />;
  const { data } = copies;
  const mayWrite = data.certified && hasRight(user, 'COPY_DO');
  return (
    <Card
      title={t('dossier.title')}
      actions={
        mayWrite && (
          <Button variant="secondary" size="small" onPress={() => setWriting(true)}>
            {t('dossier.tellInsurer')}
          </Button>
        )
      }
    >
      {data.copies.length === 0 && <p className="text-ink-soft">{t('dossier.notRegistered')}</p>}
      {data.copies.map((copy) => (
        <div key={copy.recordKey} className="mb-4">
          <p className="mb-1 font-bold">{t('dossier.registered', { key: copy.recordKey, date: formatDate(copy.registeredOn) })}</p>
          {copy.content && <Content content={copy.content} t={t} />}
        </div>
      ))}
      {data.records.length > 0 && (
        <Table
          caption={t('dossier.records')}
          className="mt-4"
          rows={data.records}
          rowKey={({ runId }) => runId}
          columns={[
            {
              id: 'run',
              header: t('runs.number'),
              isRowHeader: true,
              cell: (record) => (
                <Link to={`/copy-registrations/${record.runId}`} className="text-blue-900 underline underline-offset-4 tabular-nums">
                  {record.runNumber}
                </Link>
              ),
            },
            {
              id: 'operation',
              header: t('line.operation'),
              cell: (record) => t('line.operationText', { operation: t(`operations.${record.operation}`), reason: t(`reasons.${record.reason}`) }),
            },
            { id: 'settled', header: t('line.settledOn'), cell: (record) => formatDateShort(record.settledOn) || '―' },
            {
              id: 'state',
              header: t('state'),
              cell: (record) => (
                <StatusBadge tone={record.problem ? 'danger' : record.state === 'DONE' ? 'success' : 'info'}>
                  {t(record.problem ? `problems.${record.problem}` : `states.${record.state}`)}
                </StatusBadge>
              ),
            },
          ]}
        />
      )}
      <h3 className="mt-5 mb-2 font-bold">{t('dossier.provisions')}</h3>
      {data.provisions.length === 0 ? <p className="text-ink-soft">{t('dossier.nobodyTold')}</p> : <ProvisionTable provisions={data.provisions} />}
      {writing && <LetterDialog caseId={caseId} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function Content({ content, t }: { content: CopyContent; t: Words }) {
  return (
    <DescriptionList
      columns={3}
      items={[
        { term: t('content.validity'), description: t('content.period', { from: formatDateShort(content.validFrom), to: formatDateShort(content.validTo) }) },
        { term: t('content.diseaseCode'), description: content.diseaseCode },
        { term: t('content.capYen'), description: formatYen(content.capYen) },
        { term: t('content.tier'), description: content.tier },
        { term: t('content.answerOff'), description: t(content.answerOff ? 'content.off' : 'content.automatic') },
      ]}
    />
  );
}
