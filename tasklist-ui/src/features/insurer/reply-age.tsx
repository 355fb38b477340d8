import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/components/ui/badge';
import type { InsurerReply } from '@/features/insurer/insurer-api';

/** Where a reply is and for how long; late ones stand out, and so do those that were not with their slip. */
export function ReplyAge({ reply }: { reply: InsurerReply }) {
  const { t } = useTranslation('insurer');
  const tone = reply.late ? 'danger' : reply.place === 'ACKNOWLEDGED' ? 'success' : 'info';
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusBadge tone={tone}>{t(`places.${reply.place}`)}</StatusBadge>
      <span className="tabular-nums">{t('officeDays', { count: reply.officeDays })}</span>
      {reply.missed > 0 && reply.place !== 'ACKNOWLEDGED' && <StatusBadge tone="warning">{t('missed', { count: reply.missed })}</StatusBadge>}
    </span>
  );
}
