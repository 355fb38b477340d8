import { useTranslation } from 'react-i18next';
import type { AgendaSheet } from '@/api/meeting-types';

/** Short words for a sheet in a row of a table. */
export function useSheetWords() {
  const { t } = useTranslation(['meetings', 'common']);
  return {
    person: ({ age, sex }: AgendaSheet) => [age === null ? '' : t('years', { count: age }), sex ? t(`sex.${sex}`) : ''].filter(Boolean).join(t('separator')),
    kind: ({ applicationKind }: AgendaSheet) => (applicationKind ? t(`common:kind.${applicationKind}`) : ''),
    requests: ({ severeRequested, lifeSupportRequested, hemophilia }: AgendaSheet) =>
      [severeRequested && t('severe'), lifeSupportRequested && t('lifeSupport'), hemophilia && t('hemophilia')].filter(Boolean).join(t('separator')),
  };
}
