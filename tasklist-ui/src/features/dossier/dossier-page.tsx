import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { hasRight, useSession } from '@/lib/session';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { TabLinks } from '@/components/ui/tab-links';
import { caseQueries } from '@/api/cases';
import type { Dossier } from '@/api/case-types';
import { NotFound } from './components/not-found';
import { useWords } from '@/lib/words';
import { InquiriesTab } from './inquiries/inquiries-tab';
import { DecisionTab } from './components/decision-tab';
import { DocumentsTab } from './components/documents-tab';
import { DossierHeader } from './components/dossier-header';
import { OverviewTab } from './components/overview-tab';
import { PeopleTab } from './components/people-tab';
import { ProcessTab } from './components/process-tab';
import { RecordsTab } from './components/records-tab';
import { TimelineTab } from './components/timeline-tab';

const TABS = {
  overview: OverviewTab,
  people: PeopleTab,
  documents: DocumentsTab,
  inquiries: InquiriesTab,
  decision: DecisionTab,
  timeline: TimelineTab,
  records: RecordsTab,
  process: ProcessTab,
} satisfies Record<string, (props: { dossier: Dossier }) => React.ReactNode>;

type TabName = keyof typeof TABS;

/** Everything that is on file for one application. */
export default function DossierPage() {
  const t = useWords('dossier');
  const { id = '', tab = 'overview' } = useParams();
  const query = useQuery(caseQueries.dossier(id));
  const { user } = useSession();
  const names = Object.keys(TABS).filter((name) => name !== 'inquiries' || hasRight(user, 'INQUIRY_READ'));

  if (!names.includes(tab)) return <NotFound caseId={id} />;
  if (query.isPending) return <LoadingPanel />;
  if (query.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  const dossier = query.data.data;
  const Tab = TABS[tab as TabName];
  return (
    <>
      <DossierHeader dossier={dossier} />
      <TabLinks
        label={t('tabs')}
        selected={tab}
        tabs={names.map((name) => ({ id: name, to: `/cases/${id}/${name}`, label: t(`tab.${name}`) }))}
      />
      <div className="pt-5">
        <Tab dossier={dossier} />
      </div>
    </>
  );
}
