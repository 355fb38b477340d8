import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { formatTime } from '@/lib/dates';
import type { DraftState } from '../hooks/use-draft';

interface CompletionBarProps {
  draft: DraftState;
  pending: boolean;
  failure: unknown;
  onRetryDraft: () => void;
}

/** Stays at the foot of the window: finishing the work, and whether the typing is safe. */
export function CompletionBar({ draft, pending, failure, onRetryDraft }: CompletionBarProps) {
  const t = useWords('task-forms');
  return (
    <div className="sticky bottom-0 z-20 -mx-1 flex flex-col gap-3 border-t border-line bg-canvas px-1 py-3">
      {failure !== null && <ProblemPanel problem={failure} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={pending}>
          {t('complete')}
        </Button>
        <span role="status" className="text-[0.875rem] text-ink-soft">
          {draft.kind === 'pending' && t('draft.pending')}
          {draft.kind === 'saved' && t('draft.saved', { time: formatTime(draft.at) })}
          {draft.kind === 'failed' && t('draft.failed')}
        </span>
        {draft.kind === 'failed' && (
          <Button variant="text" size="small" onPress={onRetryDraft}>
            {t('draft.retry')}
          </Button>
        )}
        <span className="ml-auto hidden text-[0.8125rem] text-ink-soft xl:inline">{t('shortcut')}</span>
      </div>
    </div>
  );
}
