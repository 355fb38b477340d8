import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';

const keys = [
  { keys: ['J', '↓'], action: 'next' },
  { keys: ['K', '↑'], action: 'previous' },
  { keys: ['Enter'], action: 'openItem' },
  { keys: ['C'], action: 'claim' },
  { keys: ['R'], action: 'release' },
  { keys: ['A'], action: 'reassign' },
  { keys: ['/'], action: 'search' },
  { keys: ['B'], action: 'scan' },
  { keys: ['1', '2', '3'], action: 'view' },
  { keys: ['?'], action: 'help' },
] as const;

export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <Dialog isOpen onClose={onClose} title={t('keys.title')}>
      <table className="w-full">
        <caption className="sr-only">{t('keys.title')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.action')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((line) => (
            <tr key={line.action} className="border-b border-line last:border-b-0">
              <td className="w-32 py-2">
                {line.keys.map((key) => (
                  <kbd key={key} className="mr-1.5 inline-flex min-w-7 justify-center rounded-4 border border-solid-gray-400 bg-solid-gray-50 px-1.5 font-sans text-[0.875rem]">
                    {key}
                  </kbd>
                ))}
              </td>
              <td className="py-2">{t(`keys.${line.action}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-[0.875rem] text-ink-soft">{t('keys.off')}</p>
    </Dialog>
  );
}
