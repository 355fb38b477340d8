import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';

/** The server's 0–100 in three words; only what stands out is framed. */
export function PriorityCell({ priority }: { priority: number }) {
  const { t } = useTranslation('inbox');
  if (priority >= 80) return <Badge tone="danger">{t('priority.urgent')}</Badge>;
  if (priority >= 60) return <Badge tone="warning">{t('priority.high')}</Badge>;
  return <span className="text-[0.875rem] text-ink-soft">{t(priority >= 40 ? 'priority.normal' : 'priority.low')}</span>;
}
