import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { diseasesQuery } from '@/api/reference';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import type { FieldErrors } from '@/lib/field-errors';
import { currentLanguage } from '@/lib/language';

export interface DiseaseChoice {
  group: string;
  code: string;
  name: string;
}

interface DiseaseFieldsProps {
  disease: DiseaseChoice;
  onChange: (disease: DiseaseChoice) => void;
  errors: FieldErrors;
}

/** Disease group and name: listed names are suggested, others may be written as they stand on the form. */
export function DiseaseFields({ disease, onChange, errors }: DiseaseFieldsProps) {
  const { t } = useTranslation('intake');
  const typed = useDeferredValue(disease.name);
  const groups = useQuery(diseasesQuery(''));
  const suggestions = useQuery({ ...diseasesQuery(typed), placeholderData: (previous) => previous });
  const items = (suggestions.data?.items ?? []).filter(({ group }) => !disease.group || group === disease.group);
  return (
    <div className="grid gap-4 sm:grid-cols-[16rem_1fr]">
      <Select
        label={t('disease.group')}
        placeholder={t('choose')}
        value={disease.group}
        onChange={(group) => onChange({ group, code: '', name: group === disease.group ? disease.name : '' })}
        options={(groups.data?.groups ?? []).map(({ code, name, nameEn }) => ({ value: code, label: currentLanguage() === 'en' && nameEn ? nameEn : name }))}
        errorMessage={errors['/disease/group']}
      />
      <Combobox
        label={t('disease.name')}
        items={items.map(({ code, name }) => ({ id: code, label: name, description: code }))}
        value={disease.code || null}
        inputValue={disease.name}
        onInputChange={(name) => name !== disease.name && onChange({ ...disease, code: '', name })}
        onChange={(code) => {
          const listed = suggestions.data?.items.find((item) => item.code === code);
          if (listed) onChange({ group: listed.group, code: listed.code, name: listed.name });
        }}
        isLoading={suggestions.isFetching}
        errorMessage={errors['/disease/name'] ?? errors['/disease/code']}
      />
    </div>
  );
}
