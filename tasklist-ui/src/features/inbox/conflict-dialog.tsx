import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatTime } from '@/lib/dates';
import type { Problem } from '@/lib/problem';

/** Somebody was faster: says who and when, and that the list is up to date again. */
export function ConflictDialog({ item, problem, onClose }: { item: WorkItem; problem: Problem; onClose: () => void }) {
  const { t } = useTranslation(['inbox', 'common']);
  const { conflict } = problem;
  return (
    <Dialog isOpen onClose={onClose} title={t('conflict.title')} footer={<Button onPress={onClose} autoFocus>{t('conflict.understood')}</Button>}>
      <p>
        {item.step} {item.title}
        <span className="block text-ink-soft">
          {item.applicationNumber} {item.patientName}
        </span>
      </p>
      <p>
        {conflict?.changedBy
          ? t('conflict.by', { name: conflict.changedBy, time: formatTime(conflict.changedAt) })
          : (problem.detail ?? t('conflict.unknown'))}
      </p>
      <p className="text-ink-soft">{t('conflict.refreshed')}</p>
    </Dialog>
  );
}
