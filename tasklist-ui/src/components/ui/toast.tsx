import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { CheckCircleIcon, CloseIcon, ErrorIcon, InfoIcon } from '@/components/ui/icons';
import { toasts, type ToastMessage } from '@/components/ui/toast-store';

const icons = { success: CheckCircleIcon, info: InfoIcon, danger: ErrorIcon };
const colours = { success: 'text-success-2', info: 'text-blue-900', danger: 'text-error-1' };
const shownFor = 10_000;

/** Placed once, in the shell. */
export function ToastRegion() {
  const { t } = useTranslation('common');
  const messages = useSyncExternalStore(toasts.subscribe, toasts.current);
  return (
    <div role="region" aria-label={t('notifications')} aria-live="polite" className="pointer-events-none fixed right-6 bottom-6 z-50 flex w-96 max-w-[calc(100vw-3rem)] flex-col gap-3">
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>
  );
}

function Toast({ message }: { message: ToastMessage }) {
  const { t } = useTranslation('common');
  const Icon = icons[message.tone];
  useEffect(() => {
    const timer = setTimeout(() => toasts.dismiss(message.id), shownFor);
    return () => clearTimeout(timer);
  }, [message.id]);
  const { action } = message;
  return (
    <div className="pointer-events-auto flex items-start gap-3 rounded-12 border border-line bg-white p-4 shadow-2">
      <Icon className={`mt-0.5 size-5 shrink-0 ${colours[message.tone]}`} />
      <div className="min-w-0 flex-1">
        <p className="leading-150">{message.text}</p>
        {action && (
          <Button
            variant="text"
            size="small"
            className="mt-1 -ml-3"
            onPress={() => {
              toasts.dismiss(message.id);
              action.onAction();
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton label={t('close')} onPress={() => toasts.dismiss(message.id)} className="-my-1.5 -mr-2 size-8">
        <CloseIcon className="size-4" />
      </IconButton>
    </div>
  );
}
