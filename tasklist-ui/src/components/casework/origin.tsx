import { useWords } from '@/lib/words';
import { formatDateShort } from '@/lib/dates';

/** Where a fact comes from and of which day it is. */
export function Origin({ origin, date }: { origin?: string | null | undefined; date?: string | null | undefined }) {
  const t = useWords('casework');
  if (!origin) return <>―</>;
  return (
    <>
      {t(`origin.${origin}`, { defaultValue: origin })}
      {date && <span className="text-ink-soft">（{formatDateShort(date)}）</span>}
    </>
  );
}
