import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldDescription, FieldLabel, FieldMessage, inputClasses, type FieldProps } from '@/components/ui/field';
import { classes } from '@/lib/classes';

interface TextFieldProps extends FieldProps, Omit<AriaTextFieldProps, 'className' | 'children' | 'isRequired' | 'isInvalid'> {
  placeholder?: string;
  inputClassName?: string;
}

export function TextField({ label, description, errorMessage, className, placeholder, inputClassName, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} validationBehavior="aria" isInvalid={Boolean(errorMessage)} className={classes('flex flex-col gap-1', className)}>
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <Input className={inputClasses(inputClassName)} {...(placeholder ? { placeholder } : {})} />
      <FieldMessage>{errorMessage}</FieldMessage>
    </AriaTextField>
  );
}
