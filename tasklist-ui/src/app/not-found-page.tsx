import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

/** For addresses that lead nowhere, and for people whose duties have no page yet. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  const isWelcome = useLocation().pathname === '/welcome';
  return (
    <>
      <PageHeader title={t(isWelcome ? 'welcome.title' : 'notFound.title')} />
      <EmptyState
        title={t(isWelcome ? 'welcome.lead' : 'notFound.lead')}
        actions={isWelcome ? undefined : <ButtonLink to="/">{t('notFound.home')}</ButtonLink>}
      >
        {t(isWelcome ? 'welcome.text' : 'notFound.text')}
      </EmptyState>
    </>
  );
}
