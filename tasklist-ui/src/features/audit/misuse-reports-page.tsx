import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MisuseReport } from '@/api/misuse-types';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { misuseQueries } from '@/features/audit/misuse-api';
import { formatDate } from '@/lib/dates';
import { formatCount } from '@/lib/money';

/** K6: one report a month, the newest first, and which of them nobody has confirmed yet. */
export default function MisuseReportsPage() {
  const { t } = useTranslation('audit');
  const reports = useQuery(misuseQueries.all);
  return (
    <>
      <PageHeader title={t('misuse.title')} lead={t('misuse.lead')} actions={<ButtonLink to="/audit">{t('title')}</ButtonLink>} />
      <Card flush>
        <QueryTable
          query={reports}
          caption={t('misuse.title')}
          none={t('misuse.none')}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'month',
              header: t('misuse.month'),
              isRowHeader: true,
              cell: (report) => (
                <Link to={`/audit/misuse-reports/${report.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                  {report.month}
                </Link>
              ),
            },
            { id: 'looks', header: t('misuse.figures.looks'), align: 'right', cell: ({ figures }) => formatCount(figures.looks) },
            { id: 'findings', header: t('misuse.findings'), align: 'right', cell: ({ findings }) => formatCount(findings) },
            { id: 'due', header: t('misuse.dueOn'), cell: ({ dueOn }) => formatDate(dueOn) },
            { id: 'by', header: t('misuse.confirmedBy'), cell: ({ confirmedBy, confirmedByName }) => confirmedByName ?? confirmedBy ?? '' },
            { id: 'state', header: t('misuse.state'), cell: (report) => <MisuseState report={report} /> },
          ]}
        />
      </Card>
    </>
  );
}

/** Whether a report is confirmed, waits, or has waited too long; and whether the log was broken. */
export function MisuseState({ report }: { report: MisuseReport }) {
  const { t } = useTranslation('audit');
  return (
    <span className="flex flex-wrap gap-2">
      <StatusBadge tone={report.state === 'CONFIRMED' ? 'success' : 'warning'}>{t(`misuse.states.${report.state}`)}</StatusBadge>
      {report.overdue && <StatusBadge tone="danger">{t('misuse.overdue')}</StatusBadge>}
      {!report.seal.intact && <StatusBadge tone="danger">{t('misuse.broken')}</StatusBadge>}
    </span>
  );
}
