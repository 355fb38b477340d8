import { useWords } from '@/lib/words';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useTaskForm } from './task-form-context';

/** Facts that came with the task, shown where they are known. */
export function Facts({ names }: { names: readonly string[] }) {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const known = names.filter((name) => prefill[name] !== undefined && prefill[name] !== null && prefill[name] !== '');
  if (known.length === 0) return null;
  return (
    <DescriptionList
      columns={2}
      items={known.map((name) => ({ term: t(`fact.${name}`, { defaultValue: name }), description: shown(name, prefill[name]) }))}
    />
  );
}

function shown(name: string, value: unknown): string {
  if (name.endsWith('Yen')) return formatYen(Number(value));
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? formatDate(text) : text;
}
