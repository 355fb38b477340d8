import { useQuery } from '@tanstack/react-query';
import { useWords } from '@/lib/words';
import { useParams } from 'react-router';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { ButtonLink } from '@/components/ui/button-link';
import { isProblem } from '@/lib/problem';
import { workItemQuery } from './api/work-item';
import { WorkItemView } from './components/work-item-view';

/** One piece of work: what it is about, and the form that finishes it. */
export default function WorkItemPage() {
  const t = useWords('task-forms');
  const { id = '' } = useParams();
  const opened = useQuery(workItemQuery(id));

  if (opened.isPending) return <LoadingPanel />;
  if (opened.isError) {
    const gone = isProblem(opened.error) && opened.error.isNotFound;
    return (
      <>
        <PageHeader title={gone ? t('gone.title') : t('title')} lead={gone ? t('gone.text') : undefined} />
        {!gone && <ProblemPanel problem={opened.error} onRetry={() => void opened.refetch()} />}
        {gone && <ButtonLink to="/inbox">{t('toInbox')}</ButtonLink>}
      </>
    );
  }
  return <WorkItemView key={id} opened={opened.data} />;
}
