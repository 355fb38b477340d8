import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { isProblem } from '@/lib/problem';

/** What to show in the place of content that could not be loaded: refused, gone, broken or unreachable. */
export function ProblemPanel({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const known = isProblem(problem) ? problem : undefined;
  const kind = !known ? 'unexpected' : known.status === 0 ? 'network' : known.isForbidden ? 'forbidden' : known.isNotFound ? 'notFound' : known.status >= 500 ? 'server' : 'refused';
  const calm = kind === 'forbidden' || kind === 'notFound';
  return (
    <Banner
      tone={calm ? 'warning' : 'danger'}
      title={t(`problem.${kind}.title`)}
      actions={
        onRetry && !calm ? (
          <Button variant="secondary" size="small" onPress={onRetry}>
            {t('retry')}
          </Button>
        ) : undefined
      }
    >
      {known?.detail ?? t(`problem.${kind}.text`)}
    </Banner>
  );
}
