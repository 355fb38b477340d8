import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldDescription, FieldLabel, FieldMessage, inputClasses, type FieldProps } from '@/components/ui/field';
import { classes } from '@/lib/classes';

interface TextAreaProps extends FieldProps, Omit<AriaTextFieldProps, 'className' | 'children' | 'isRequired' | 'isInvalid'> {
  rows?: number;
}

export function TextArea({ label, description, errorMessage, className, rows = 3, ...props }: TextAreaProps) {
  return (
    <AriaTextField {...props} validationBehavior="aria" isInvalid={Boolean(errorMessage)} className={classes('flex flex-col gap-1', className)}>
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <AriaTextArea rows={rows} className={inputClasses('py-2 leading-160')} />
      <FieldMessage>{errorMessage}</FieldMessage>
    </AriaTextField>
  );
}
