import { useQuery } from '@tanstack/react-query';
import { StepBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries } from '@/api/cases';
import type { Dossier, TimelineEntry } from '@/api/case-types';
import { formatDate, formatTime } from '@/lib/dates';
import { useWords } from '@/lib/words';

/** What happened, day by day, the newest first. */
export function TimelineTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const timeline = useQuery(caseQueries.timeline(dossier.id));
  if (timeline.isPending) return <LoadingPanel />;
  if (timeline.isError) return <ProblemPanel problem={timeline.error} onRetry={() => void timeline.refetch()} />;
  if (timeline.data.length === 0) return <EmptyState title={t('timeline.none')} />;

  const days = byDay(timeline.data);
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      {[...days].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-2 font-bold">{day}</h2>
          <ol className="border-l-2 border-solid-gray-300">
            {entries.map((entry, index) => (
              <li key={`${entry.at}-${index}`} className="relative flex gap-4 py-2 pl-6">
                <span aria-hidden="true" className="absolute top-4 -left-[0.4375rem] size-3 rounded-full bg-blue-900" />
                <time dateTime={entry.at} className="w-12 shrink-0 text-ink-soft tabular-nums">
                  {formatTime(entry.at)}
                </time>
                <span className="w-8 shrink-0">{entry.step && <StepBadge step={entry.step} />}</span>
                <span className="min-w-0 flex-1">
                  {entry.text}
                  <span className="block text-[0.8125rem] text-ink-soft">{entry.actorName ?? t('timeline.system')}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries.toSorted((one, other) => other.at.localeCompare(one.at))) {
    const day = formatDate(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
