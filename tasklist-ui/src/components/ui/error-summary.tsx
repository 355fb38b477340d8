import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorIcon } from '@/components/ui/icons';

export interface SummaryError {
  /** Id of the field, or a function that brings the user there. */
  target?: string | (() => void);
  message: string;
}

/** All errors of a form in one place; takes the focus when it appears and leads to each field. */
export function ErrorSummary({ errors, title }: { errors: SummaryError[]; title?: string }) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex gap-3 rounded-12 border-2 border-error-1 bg-white px-4 py-3">
      <ErrorIcon className="mt-0.5 size-6 shrink-0 text-error-1" />
      <div>
        <p className="font-bold">{title ?? t('errorSummary', { count: errors.length })}</p>
        <ul className="mt-1 list-disc pl-5">
          {errors.map(({ target, message }, index) => (
            <li key={index}>
              {target === undefined ? (
                message
              ) : (
                <button
                  type="button"
                  className="text-left text-error-2 underline underline-offset-4"
                  onClick={() => (typeof target === 'string' ? document.getElementById(target)?.focus() : target())}
                >
                  {message}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
