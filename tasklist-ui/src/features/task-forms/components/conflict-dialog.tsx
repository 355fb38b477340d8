import { useState } from 'react';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatDateTime } from '@/lib/dates';
import { isProblem } from '@/lib/problem';

interface ConflictDialogProps {
  /** Shown for refusals because of somebody else's change; anything else is not this dialog's matter. */
  problem: unknown;
  onClose: () => void;
  onReload: () => Promise<unknown>;
}

/** Somebody was faster: who, when, what, and how to go on. What was typed stays. */
export function ConflictDialog({ problem, onClose, onReload }: ConflictDialogProps) {
  const t = useWords('task-forms');
  const [loading, setLoading] = useState(false);
  const conflict = isProblem(problem) && (problem.isConflict || problem.status === 428) ? problem : null;

  async function reload(): Promise<void> {
    setLoading(true);
    try {
      await onReload();
    } finally {
      setLoading(false);
    }
  }

  return (
    <Dialog
      isOpen={conflict !== null}
      onClose={onClose}
      title={t('conflict.title')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('conflict.stay')}
          </Button>
          <Button isPending={loading} onPress={() => void reload()}>
            {t('conflict.reload')}
          </Button>
        </>
      }
    >
      {conflict?.detail && <p>{conflict.detail}</p>}
      {conflict?.conflict && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {conflict.conflict.changedBy && (
            <>
              <dt className="text-ink-soft">{t('conflict.who')}</dt>
              <dd>{conflict.conflict.changedBy}</dd>
            </>
          )}
          {conflict.conflict.changedAt && (
            <>
              <dt className="text-ink-soft">{t('conflict.when')}</dt>
              <dd>{formatDateTime(conflict.conflict.changedAt)}</dd>
            </>
          )}
          {conflict.conflict.what && (
            <>
              <dt className="text-ink-soft">{t('conflict.what')}</dt>
              <dd>{conflict.conflict.what}</dd>
            </>
          )}
        </dl>
      )}
      <p>{t('conflict.next')}</p>
    </Dialog>
  );
}
