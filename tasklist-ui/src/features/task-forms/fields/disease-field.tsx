import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Combobox } from '@/components/ui/combobox';
import { diseasesQuery } from '@/api/cases';
import { FieldFrame } from './field-frame';
import { useField } from './use-field';

/** The disease by name, reading or code; group and code follow from the choice. */
export function DiseaseField() {
  const { t, readOnly, value, shared } = useField<string>({ name: 'disease.name', hint: 'disease' });
  const { setValue, trigger } = useFormContext();
  const [code, group] = useWatch({ name: ['disease.code', 'disease.group'] }) as [string, string];
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value ?? '';
  const query = useQuery({ ...diseasesQuery(useDeferredValue(text)), enabled: !readOnly });
  const diseases = query.data ?? [];

  function choose(chosen: string | null): void {
    const disease = diseases.find((candidate) => candidate.code === chosen);
    if (!disease) return;
    setTyped(null);
    setValue('disease.code', disease.code, { shouldDirty: true });
    setValue('disease.group', disease.group, { shouldDirty: true });
    setValue('disease.name', disease.name, { shouldDirty: true });
    void trigger('disease.name');
  }

  function type(next: string): void {
    setTyped(next);
    if (next !== value) {
      setValue('disease.name', next, { shouldDirty: true });
      setValue('disease.code', '', { shouldDirty: true });
      setValue('disease.group', '', { shouldDirty: true });
    }
  }

  return (
    <FieldFrame name="disease.name" width="wide">
      <Combobox
        {...shared}
        items={diseases.map((disease) => ({
          id: disease.code,
          label: disease.name,
          description: t('disease.chosen', { group: t(`option.diseaseGroup.${disease.group}`, { defaultValue: disease.group }), code: disease.code }),
        }))}
        value={code || null}
        onChange={choose}
        inputValue={text}
        onInputChange={type}
        isLoading={query.isFetching}
        isReadOnly={readOnly}
      />
      {code && (
        <p className="mt-1 text-[0.875rem] text-ink-soft">
          {t('disease.chosen', { group: t(`option.diseaseGroup.${group}`, { defaultValue: group }), code })}
        </p>
      )}
    </FieldFrame>
  );
}
