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
  return (
    <li className="grid gap-x-6 gap-y-2 p-3 lg:grid-cols-[minmax(10rem,1fr)_auto]">
      <div>
        <p className="font-bold">{kind}</p>
        {entry.requirement && (
          <p className="text-[0.875rem] text-ink-soft">
            {t(`option.requirement.${entry.requirement}`, { defaultValue: entry.requirement })}
          </p>
        )}
        {entry.reason && <p className="text-[0.875rem] text-ink-soft">{entry.reason}</p>}
      </div>
      <ChoiceField name={`documents.${index}.state`} labelText={t('checklist.stateOf', { kind })} optionGroup="documentState" inline hideLabel />
      <div className="lg:col-span-2">
        <TextField name={`documents.${index}.note`} labelText={t('checklist.noteOf', { kind })} width="full" hideLabel placeholder={t('field.note')} />
      </div>
    </li>
  );
}
