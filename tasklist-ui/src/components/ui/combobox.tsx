import { Button as AriaButton, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FieldDescription, FieldLabel, FieldMessage, inputClasses, type FieldProps } from '@/components/ui/field';
import { ChevronDownIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';

export interface ComboboxItem {
  id: string;
  label: string;
  description?: string;
}

interface ComboboxProps extends FieldProps {
  items: ComboboxItem[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Give both to filter on the server; without them the list filters itself. */
  inputValue?: string;
  onInputChange?: (text: string) => void;
  isLoading?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  placeholder?: string;
}

/** A field with suggestions: type to narrow, arrows and Enter to choose. */
export function Combobox({ label, description, errorMessage, className, items, value, onChange, inputValue, onInputChange, isLoading, placeholder, ...props }: ComboboxProps) {
  const { t } = useTranslation('common');
  const remote = onInputChange !== undefined;
  return (
    <ComboBox
      {...props}
      {...(remote ? { items, inputValue: inputValue ?? '', onInputChange } : { defaultItems: items })}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      allowsEmptyCollection={remote}
      allowsCustomValue={remote}
      menuTrigger="focus"
      validationBehavior="aria"
      isInvalid={Boolean(errorMessage)}
      className={classes('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <div className="relative">
        <Input className={inputClasses('pr-10')} {...(placeholder ? { placeholder } : {})} />
        <AriaButton className="absolute top-1/2 right-1 inline-flex size-8 -translate-y-1/2 items-center justify-center rounded-4 hovered:bg-solid-gray-50">
          <ChevronDownIcon className="size-4" />
        </AriaButton>
      </div>
      <FieldMessage>{errorMessage}</FieldMessage>
      <Popover className="w-(--trigger-width) rounded-8 border border-line bg-white shadow-2">
        <ListBox<ComboboxItem>
          className="max-h-72 overflow-y-auto p-1"
          renderEmptyState={() => <p className="px-3 py-2 text-ink-soft">{isLoading ? t('loading') : t('noSuggestions')}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="cursor-pointer rounded-6 px-3 py-2 data-focused:bg-blue-50 data-selected:font-bold">
              {item.label}
              {item.description && <span className="block text-[0.8125rem] text-ink-soft">{item.description}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
