import { Link } from 'react-router';
import type { CopyLine } from '@/api/copy-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { formatDateShort } from '@/lib/dates';
import { useWords } from '@/lib/words';

const tones: Record<string, Tone> = { DONE: 'success', HELD: 'danger', ERROR: 'danger', PLACED: 'info', COLLECTED: 'neutral' };

/** The lines of a checklist. */
export function CopyLines({ lines, caption, none }: { lines: CopyLine[]; caption: string; none: string }) {
  const t = useWords('copies');
  if (lines.length === 0) return <EmptyState title={none} />;
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ recordKey }) => recordKey}
      columns={[
        { id: 'key', header: t('line.recordKey'), isRowHeader: true, className: 'tabular-nums', cell: (line) => line.recordKey },
        {
          id: 'application',
          header: t('line.application'),
          className: 'tabular-nums',
          cell: (line) =>
            line.caseId ? (
              <Link to={`/cases/${line.caseId}/inquiries`} className="text-blue-900 underline underline-offset-4">
                {line.applicationNumber}
              </Link>
            ) : (
              '―'
            ),
        },
        { id: 'patient', header: t('line.patient'), cell: (line) => line.patientName ?? '―' },
        { id: 'operation', header: t('line.operation'), cell: (line) => t('line.operationText', { operation: t(`operations.${line.operation}`), reason: t(`reasons.${line.reason}`) }) },
        { id: 'issued', header: t('line.issuedOn'), className: 'whitespace-nowrap', cell: (line) => formatDateShort(line.issuedOn) || '―' },
        { id: 'settled', header: t('line.settledOn'), className: 'whitespace-nowrap', cell: (line) => formatDateShort(line.settledOn) || '―' },
        { id: 'days', header: t('line.days'), align: 'right', cell: (line) => line.daysSinceIssue ?? '―' },
        {
          id: 'state',
          header: t('state'),
          cell: (line) => (
            <span className="flex flex-wrap gap-2">
              <StatusBadge tone={tones[line.state] ?? 'neutral'}>{t(line.problem ? `problems.${line.problem}` : `states.${line.state}`)}</StatusBadge>
              {line.late && <StatusBadge tone="warning">{t('line.late')}</StatusBadge>}
              {line.answerOff && <StatusBadge tone="neutral">{t('line.answerOff')}</StatusBadge>}
            </span>
          ),
        },
      ]}
    />
  );
}
