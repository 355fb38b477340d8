import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { WarningIcon } from '@/components/ui/icons';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** A line below the top bar while the machine has no network. */
export function NetworkStatus() {
  const { t } = useTranslation('common');
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-yellow-100 px-4 py-2 text-[0.9375rem]">
          <WarningIcon className="size-5" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
