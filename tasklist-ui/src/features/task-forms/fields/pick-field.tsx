import { RadioGroup } from '@/components/ui/radio-group';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** One of the things that came with the task, such as a candidate. */
export function PickField({ options, ...field }: FieldOptions & { options: readonly { value: string; label: string; description?: string }[] }) {
  const { readOnly, value, change, leave, shared } = useField<string>(field);
  return (
    <FieldFrame name={field.name}>
      <div onBlur={leave}>
        <RadioGroup {...shared} isRequired value={value ?? ''} onChange={change} isReadOnly={readOnly} options={[...options]} />
      </div>
    </FieldFrame>
  );
}
