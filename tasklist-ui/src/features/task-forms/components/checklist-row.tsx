import { useWatch } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';

export interface ChecklistEntry {
  kind: string;
  state?: string | null;
  note?: string | null;
  requirement?: string | null;
  reason?: string | null;
}

export function ChecklistRow({ index, entry }: { index: number; entry: ChecklistEntry }) {
  const t = useWords('task-forms');
  const kind = t(`option.documentKind.${entry.kind}`, { defaultValue: entry.kind });
  const [state, note] = useWatch({ name: [`documents.${index}.state`, `documents.${index}.note`] }) as (string | null | undefined)[];
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-bold">{kind}</span>
        <span className="text-[0.875rem] text-ink-soft">
          {[entry.requirement && t(`option.requirement.${entry.requirement}`, { defaultValue: entry.requirement }), entry.reason].filter(Boolean).join(' / ')}
        </span>
      </p>
      <ChoiceField name={`documents.${index}.state`} labelText={t('checklist.stateOf', { kind })} optionGroup="documentState" inline hideLabel />
      {(state === 'MISSING' || note) && (
        <TextField name={`documents.${index}.note`} labelText={t('checklist.noteOf', { kind })} width="full" hideLabel placeholder={t('checklist.notePlaceholder')} />
      )}
    </li>
  );
}
