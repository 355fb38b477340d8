import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { boxColumns } from '@/features/custody/box-columns';
import { custodyQueries } from '@/features/custody/custody-api';
import { formatFiscalYear } from '@/lib/fiscal-year';

/** ⑰ The boxes of a year on the contractor's shelves. */
export default function ShelvesPage() {
  const { t } = useTranslation('custody');
  const { year = '' } = useParams();
  const boxes = useQuery(custodyQueries.boxes({ place: 'CONTRACTOR', fiscalYear: Number(year) }));
  const title = t('contractor.ofYear', { year: formatFiscalYear(Number(year)) });
  return (
    <>
      <PageHeader title={title} />
      <Card flush>
        <QueryTable query={boxes} caption={title} none={t('contractor.none')} rowKey={({ id }) => id} columns={boxColumns(t)} />
      </Card>
    </>
  );
}
