import { Link } from 'react-router';
import type { Provision, ProvisionState } from '@/api/copy-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Table, type Column } from '@/components/ui/table';
import { formatDateShort, formatDateTime } from '@/lib/dates';
import { useWords } from '@/lib/words';

const tones: Record<ProvisionState, Tone> = { WAITING: 'warning', APPROVED: 'info', PROVIDED: 'success', REFUSED: 'neutral' };

/** Who was told what, when, on which basis, approved by whom. */
export function ProvisionTable({ provisions, withPatient = false }: { provisions: Provision[]; withPatient?: boolean }) {
  const t = useWords('copies');
  const patient: Column<Provision>[] = [
    {
      id: 'patient',
      header: t('line.patient'),
      cell: (provision) => (
        <>
          {provision.patientName ?? '―'}
          {provision.caseId && (
            <Link to={`/cases/${provision.caseId}/inquiries`} className="block text-blue-900 underline underline-offset-4 tabular-nums">
              {provision.applicationNumber}
            </Link>
          )}
        </>
      ),
    },
  ];
  const columns: Column<Provision>[] = [
    { id: 'number', header: t('provisions.number'), isRowHeader: true, className: 'whitespace-nowrap tabular-nums', cell: (provision) => provision.number },
    { id: 'asked', header: t('provisions.asked'), className: 'whitespace-nowrap', cell: (provision) => formatDateTime(provision.askedAt) },
    {
      id: 'recipient',
      header: t('provisions.recipient'),
      cell: (provision) => (
        <>
          {t('provisions.named', { code: provision.recipient, name: provision.recipientName })}
          <span className="block text-[0.8125rem] text-ink-soft">{t('provisions.bodyText', { body: provision.body, way: t(`ways.${provision.way}`) })}</span>
        </>
      ),
    },
    ...(withPatient ? patient : []),
    {
      id: 'basis',
      header: t('provisions.basis'),
      cell: (provision) => (
        <>
          {provision.basis || '―'}
          <span className="block text-[0.8125rem] text-ink-soft">{provision.items}</span>
        </>
      ),
    },
    {
      id: 'approver',
      header: t('provisions.approver'),
      cell: (provision) => (
        <>
          {provision.decidedBy ?? t(`provisions.reasons.${provision.reason}`)}
          {provision.letterNumber && <span className="block text-[0.8125rem] text-ink-soft">{provision.letterNumber}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (provision) => (
        <span className="flex flex-wrap gap-2">
          <StatusBadge tone={tones[provision.state]}>
            {t(`provisions.states.${provision.state}`, { date: formatDateShort(provision.providedOn) })}
          </StatusBadge>
          {provision.problem && <StatusBadge tone="danger">{t(`provisions.problems.${provision.problem}`)}</StatusBadge>}
        </span>
      ),
    },
  ];
  return <Table caption={t('provisions.list')} rows={provisions} rowKey={({ id }) => id} columns={columns} />;
}
