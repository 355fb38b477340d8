import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ProblemPanel } from '@/components/ui/problem-panel';

/** Catches what a page did not expect, such as code that a newer release has replaced. */
export function RouteError() {
  const { t } = useTranslation('common');
  const failure = useRouteError();
  return (
    <div className="mx-auto max-w-3xl p-8">
      <h1 className="sr-only">{t('problem.unexpected.title')}</h1>
      <ProblemPanel problem={failure} onRetry={() => window.location.reload()} />
    </div>
  );
}
