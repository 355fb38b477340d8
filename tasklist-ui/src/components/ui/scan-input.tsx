import { useRef, useState, type CompositionEvent, type KeyboardEvent } from 'react';
import { TextField } from '@/components/ui/text-field';
import { classes } from '@/lib/classes';

interface ScanInputProps {
  label: string;
  description?: string;
  /** What came of the last code, read out at once. */
  said?: { text: string; isWrong: boolean } | null;
  onScan: (code: string) => void;
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
}

/**
 * A field for a hand scanner, which types and presses Enter: each Enter hands over one code, the field is empty again and keeps the focus.
 * Behind a Japanese keyboard the Enter may only end the conversion; the code then goes when that is over.
 */
export function ScanInput({ label, description, said, onScan, autoFocus, isDisabled, className }: ScanInputProps) {
  const [text, setText] = useState('');
  const converting = useRef(false);

  function take(typed: string) {
    const code = typed.normalize('NFKC').trim();
    setText('');
    if (code !== '') onScan(code);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.nativeEvent.isComposing) converting.current = true;
    else take(event.currentTarget.value);
  }

  return (
    <div className={classes('flex flex-col gap-2', className)} onCompositionEnd={(event: CompositionEvent) => {
      if (!converting.current) return;
      converting.current = false;
      take((event.target as HTMLInputElement).value);
    }}>
      <TextField
        label={label}
        description={description}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown as never}
        autoComplete="off"
        maxLength={40}
        inputClassName="font-mono text-[1.125rem] tracking-wide"
        {...(autoFocus ? { autoFocus } : {})}
        isDisabled={isDisabled ?? false}
      />
      <p role="status" className={classes('min-h-6 text-[0.9375rem] font-bold', said?.isWrong ? 'text-error-2' : 'text-green-900')}>
        {said ? `${said.isWrong ? '×' : '✓'} ${said.text}` : ''}
      </p>
    </div>
  );
}
