import { useFieldArray } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/words';
import { FieldRow } from '../../components/field-row';
import { useTaskForm } from '../../components/task-form-context';
import { SelectField } from '../../fields/select-field';
import { TextField } from '../../fields/text-field';

const MOST = 5;

/** Former names, aliases and Latin letters, only where the paper states them: one press for the few, nothing in the way of the many. */
export function OtherNames({ name }: { name: string }) {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { fields, append, remove } = useFieldArray({ name: `${name}.otherNames` });
  return (
    <>
      {fields.map((field, index) => {
        const at = `${name}.otherNames.${index}`;
        return (
          <fieldset key={field.id} className="flex flex-col gap-4 rounded-8 border border-line bg-white p-4">
            <legend className="px-2 text-[0.9375rem] font-bold">{t('otherNames.legend', { number: index + 1 })}</legend>
            <SelectField name={`${at}.kind`} optionGroup="otherName" />
            <FieldRow>
              <TextField name={`${at}.familyName`} width="medium" />
              <TextField name={`${at}.givenName`} width="medium" />
            </FieldRow>
            <FieldRow>
              <TextField name={`${at}.familyKana`} width="medium" kana />
              <TextField name={`${at}.givenKana`} width="medium" kana />
            </FieldRow>
            {!readOnly && (
              <div className="text-right">
                <Button variant="text" size="small" onPress={() => remove(index)}>
                  {t('otherNames.remove', { number: index + 1 })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {!readOnly && fields.length < MOST && (
        <div>
          <Button
            variant="text"
            size="small"
            onPress={() => append({ kind: 'FORMER', familyName: '', givenName: '', familyKana: '', givenKana: '' }, { focusName: `${name}.otherNames.${fields.length}.familyName` })}
          >
            {t('otherNames.add')}
          </Button>
        </div>
      )}
    </>
  );
}
