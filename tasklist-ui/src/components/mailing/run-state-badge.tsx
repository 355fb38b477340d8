import type { MailingRun, RunState } from '@/api/mailing';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { useWords } from '@/lib/words';

const tones: Record<RunState, Tone> = { OPEN: 'info', CHECKED: 'warning', POSTED: 'success', DISSOLVED: 'neutral' };

/** Where a run is, on a list; and that its letters have lain here overnight. */
export function RunStateBadge({ run, words }: { run: MailingRun; words: 'insurer' | 'renewals' }) {
  const t = useWords(words);
  return (
    <span className="flex flex-wrap gap-2">
      <StatusBadge tone={tones[run.state]}>{t(`runs.state.${run.state}`)}</StatusBadge>
      {run.overnight && <StatusBadge tone="danger">{t('runs.overnight')}</StatusBadge>}
    </span>
  );
}
