import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { CaseLink } from '@/features/custody/case-link';
import { custodyQueries } from '@/features/custody/custody-api';
import { formatDate } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';

/** ⑰ Cases of a year whose papers may leave the cabinet and lie in no box yet. */
export default function CandidatesPage() {
  const { t } = useTranslation('custody');
  const { year = '' } = useParams();
  const candidates = useQuery(custodyQueries.candidates(Number(year)));
  return (
    <>
      <PageHeader title={t('candidates.title', { year: formatFiscalYear(Number(year)) })} lead={t('candidates.lead')} />
      <Card flush>
        <QueryTable
          query={candidates}
          caption={t('candidates.title', { year: formatFiscalYear(Number(year)) })}
          none={t('candidates.none')}
          rowKey={({ caseId }) => caseId}
          columns={[
            { id: 'number', header: t('applicationNumber'), isRowHeader: true, cell: (row) => <CaseLink {...row} /> },
            { id: 'notified', header: t('notifiedOn'), cell: (row) => formatDate(row.notifiedOn) },
          ]}
        />
      </Card>
    </>
  );
}
