import { useWords } from '@/lib/words';

/** A sentence on what this step is for or what to look out for. */
export function Hint({ name }: { name: string }) {
  const t = useWords('task-forms');
  return <p className="max-w-[42rem] text-[0.9375rem] text-ink-soft">{t(`hint.${name}`, { defaultValue: '' })}</p>;
}
