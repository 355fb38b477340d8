import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { useWords } from '@/lib/words';

export function NotFound({ caseId }: { caseId: string }) {
  const t = useWords('dossier');
  return <EmptyState title={t('noSuchTab')} actions={<ButtonLink to={`/cases/${caseId}/overview`}>{t('tab.overview')}</ButtonLink>} />;
}
