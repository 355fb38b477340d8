import { Select } from '@/components/ui/select';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** A fiscal year (April to March), written as offices write it: 令和8年度. */
export function YearField(options: FieldOptions) {
  const { t, readOnly, value, change, leave, shared } = useField<number | null>(options);
  const latest = new Date().getFullYear() + 1;
  const years = Array.from({ length: 8 }, (_, back) => latest - back);
  if (value && !years.includes(value)) years.push(value);
  return (
    <FieldFrame name={options.name} width="short">
      <Select
        {...shared}
        value={value ? String(value) : ''}
        onChange={(year) => change(year === '' ? null : Number(year))}
        onBlur={leave}
        options={years.map((year) => ({ value: String(year), label: formatFiscalYear(year) }))}
        placeholder={t('choose')}
        disabled={readOnly}
      />
    </FieldFrame>
  );
}
