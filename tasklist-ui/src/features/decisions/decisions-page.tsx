import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DecisionEntry, DecisionVersion } from '@/api/types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table, type Column } from '@/components/ui/table';
import { api } from '@/lib/api-client';
import { formatDate, todayIso } from '@/lib/dates';

const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => api.get<DecisionEntry[]>('/api/decisions', { signal }),
});

type Standing = 'DRAFT' | 'APPROVED' | 'WITHDRAWN' | 'IN_FORCE' | 'COMING' | 'SUPERSEDED' | 'CORRECTED';

const tones: Record<Standing, Tone> = {
  IN_FORCE: 'success',
  COMING: 'info',
  DRAFT: 'warning',
  APPROVED: 'info',
  SUPERSEDED: 'neutral',
  CORRECTED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** In force are all published versions, each for its own dates; this says which of them holds for a date of today. */
function standingOf(version: DecisionVersion, versions: DecisionVersion[], today: string): Standing {
  if (version.status !== 'IN_FORCE') return version.status;
  const published = versions.filter(({ status }) => status === 'IN_FORCE');
  // 2025-07-01-r2 corrects 2025-07-01: both begin on the same day, and the later name decides
  if (published.some(({ effectiveFrom, versionTag }) => effectiveFrom === version.effectiveFrom && versionTag > version.versionTag)) return 'CORRECTED';
  if (version.effectiveFrom > today) return 'COMING';
  const later = published.some(({ effectiveFrom }) => effectiveFrom <= today && effectiveFrom > version.effectiveFrom);
  return later ? 'SUPERSEDED' : 'IN_FORCE';
}

/** The register of decision tables: which version decides from when, and by which date it is chosen. */
export default function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const decisions = useQuery(decisionsQuery);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {decisions.isPending && <LoadingPanel />}
      {decisions.isError && <ProblemPanel problem={decisions.error} onRetry={() => void decisions.refetch()} />}
      {decisions.data?.length === 0 && <EmptyState title={t('none')} />}
      <div className="grid gap-5 xl:grid-cols-2">
        {decisions.data?.map((decision) => (
          <Decision key={decision.name} decision={decision} />
        ))}
      </div>
    </>
  );
}

function Decision({ decision }: { decision: DecisionEntry }) {
  const { t, i18n } = useTranslation('decisions');
  const today = todayIso();
  // the tables bear their Japanese titles themselves
  const title = i18n.language === 'ja' ? decision.title : t(`names.${decision.name}` as 'names.cap', { defaultValue: decision.title });
  const versions = [...decision.versions].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.versionTag.localeCompare(a.versionTag));
  const columns: Column<DecisionVersion>[] = [
    { id: 'from', header: t('effectiveFrom'), isRowHeader: true, cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
    {
      id: 'standing',
      header: t('standing'),
      cell: (version) => {
        const standing = standingOf(version, decision.versions, today);
        return <StatusBadge tone={tones[standing]}>{t(`standings.${standing}`)}</StatusBadge>;
      },
    },
    { id: 'tag', header: t('version'), cell: ({ versionTag }) => <span className="tabular-nums">{versionTag}</span> },
    {
      id: 'model',
      header: <span className="sr-only">{t('file')}</span>,
      align: 'right',
      cell: ({ versionTag }) => (
        <a
          href={`/api/decisions/${decision.name}/${versionTag}/model`}
          download={`${decision.name}-${versionTag}.dmn`}
          className="whitespace-nowrap text-blue-900 underline underline-offset-4"
        >
          {t('download')}
          <span className="sr-only">{t('downloadOf', { title, version: versionTag })}</span>
        </a>
      ),
    },
  ];
  return (
    <Card title={title}>
      <p className="pb-3 text-[0.9375rem] text-ink-soft">
        <code className="mr-4 font-sans">{decision.name}</code>
        {t('axis', { axis: t(`axes.${decision.axis}` as 'axes.TODAY', { defaultValue: decision.axis }) })}
      </p>
      <Table caption={t('versionsOf', { title })} columns={columns} rows={versions} rowKey={({ versionTag }) => versionTag} />
    </Card>
  );
}
