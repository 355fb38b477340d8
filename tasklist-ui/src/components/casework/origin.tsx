import { useWords } from '@/lib/words';
import { formatDateShort } from '@/lib/dates';

interface OriginProps {
  origin?: string | null | undefined;
  date?: string | null | undefined;
  /** The inquiry that was answered. */
  number?: number | null | undefined;
}

/** Where a fact comes from, of which day it is, and which inquiry brought it. */
export function Origin({ origin, date, number }: OriginProps) {
  const t = useWords('casework');
  if (!origin) return <>―</>;
  return (
    <>
      {t(`origin.${origin}`, { defaultValue: origin })}
      {date && <span className="text-ink-soft">（{formatDateShort(date)}）</span>}
      {number != null && <span className="block text-ink-soft">{t('originNumber', { number })}</span>}
    </>
  );
}
