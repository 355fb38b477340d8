import { useId } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { labelClasses } from '@/components/ui/field';

interface FileFieldProps {
  label: string;
  value: File | null;
  onChange: (file: File | null) => void;
  /** Media types that may be chosen. */
  accept: string[];
}

/** One file, chosen in the page's own words: a browser's own control speaks the language of the machine. */
export function FileField({ label, value, onChange, accept }: FileFieldProps) {
  const { t } = useTranslation('common');
  const labelId = useId();
  const nameId = useId();
  return (
    <div role="group" aria-labelledby={labelId} className="flex flex-col gap-1">
      <span id={labelId} className={labelClasses}>
        {label}
      </span>
      <div className="flex min-h-11 items-center gap-3">
        <FileTrigger acceptedFileTypes={accept} onSelect={(files) => onChange(files?.[0] ?? null)}>
          <Button variant="secondary" size="small" aria-describedby={nameId}>
            {t('file.choose')}
          </Button>
        </FileTrigger>
        <span id={nameId} className={value ? 'max-w-72 truncate' : 'text-[0.875rem] text-ink-soft'} title={value?.name}>
          {value?.name ?? t('file.none')}
        </span>
        {value && (
          <Button variant="text" size="small" onPress={() => onChange(null)}>
            {t('file.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
