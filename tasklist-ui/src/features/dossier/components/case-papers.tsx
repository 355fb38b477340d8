import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CasePapers as Papers } from '@/api/custody-types';
import { PlaceBadge } from '@/components/custody/place-badge';
import { Card, DescriptionList } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { api } from '@/lib/api-client';
import { formatDate } from '@/lib/dates';

const papersQuery = (caseId: string) =>
  queryOptions({ queryKey: ['custody', 'papers', caseId], queryFn: ({ signal }) => api.get<Papers>(`/api/cases/${caseId}/papers`, { signal }) });

/** ⑰ Where the papers of the case are, and how long they are kept. */
export function CasePapers({ caseId }: { caseId: string }) {
  const { t } = useTranslation('custody');
  const papers = useQuery(papersQuery(caseId));
  if (papers.isPending) return null;
  return (
    <Card title={t('papers.title')}>
      {papers.isError ? <ProblemPanel problem={papers.error} onRetry={() => void papers.refetch()} /> : <Place papers={papers.data} />}
    </Card>
  );
}

function Place({ papers }: { papers: Papers }) {
  const { t } = useTranslation('custody');
  const { box } = papers;
  if (papers.at === 'IN_USE') return <p>{t('papers.inUse')}</p>;
  return (
    <DescriptionList
      items={[
        ...(box
          ? [
              {
                term: t('papers.box'),
                description: (
                  <>
                    <Link to={`/custody/boxes/${box.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                      {box.number}
                    </Link>
                    {papers.position && <span className="pl-2">{t('papers.position', { position: papers.position })}</span>}
                  </>
                ),
              },
              { term: t('where'), description: <PlaceBadge place={box.place} /> },
            ]
          : [{ term: t('where'), description: t('papers.cabinet', { until: formatDate(papers.inCabinetUntil) }) }]),
        { term: t('notifiedOn'), description: formatDate(papers.notifiedOn) },
        { term: t('keptUntil'), description: formatDate(papers.keptUntil) },
        { term: t('destroyFrom'), description: formatDate(papers.destroyFrom) },
      ]}
    />
  );
}
