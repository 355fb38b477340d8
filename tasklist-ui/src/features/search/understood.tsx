import { useTranslation } from 'react-i18next';
import type { SearchWord } from '@/api/searches';
import { formatDate } from '@/lib/dates';

/** How the server read what was typed, so that a slip is seen before somebody says that a family is not on file. */
export function Understood({ words }: { words: SearchWord[] }) {
  const { t } = useTranslation('search');
  return (
    <ul aria-label={t('understood')} className="-mt-2 mb-5 flex flex-wrap gap-2 text-[0.875rem]">
      {words.map((word) => (
        <li key={word.typed} className="rounded-8 border border-line bg-solid-gray-50 px-3 py-1.5">
          <span className="font-bold">{word.typed}</span>
          <span className="text-ink-soft">
            {' … '}
            {word.meanings
              .map(({ kind, value }) => (kind === 'BIRTH_DATE' ? `${t(`meaning.${kind}`)} ${formatDate(value)}` : t(`meaning.${kind}`)))
              .join(t('or'))}
          </span>
          {word.wrongCheckDigit && <span className="block font-bold text-error-2">{t('wrongCheckDigit')}</span>}
        </li>
      ))}
    </ul>
  );
}
