import { TextArea } from '@/components/ui/text-area';
import { schemaAt } from '../lib/schema-at';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

export function LongTextField({ rows = 3, ...options }: FieldOptions & { rows?: number }) {
  const { schema, readOnly, value, change, leave, shared } = useField<string>(options);
  return (
    <FieldFrame name={options.name} width="full">
      <TextArea
        {...shared}
        className="max-w-3xl"
        rows={rows}
        value={value ?? ''}
        onChange={change}
        onBlur={leave}
        isReadOnly={readOnly}
        maxLength={schemaAt(schema, options.name)?.maxLength ?? 4000}
      />
    </FieldFrame>
  );
}
