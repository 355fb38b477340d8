import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from '@/lib/language';

const files = import.meta.glob<{ default: ResourceKey }>('../locales/*/*.json');

/** Loads a feature's texts when the feature is first shown: `locales/<language>/<feature>.json`. */
const byFeature: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, callback) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) {
      callback(new Error(`No texts for ${namespace} in ${language}`), false);
      return;
    }
    load().then(
      (module) => callback(null, module.default),
      (failure: Error) => callback(failure, true),
    );
  },
};

export const i18n = i18next.createInstance();

export async function startI18n(namespaces: string[] = ['common']): Promise<void> {
  rememberLanguage(currentLanguage());
  await i18n
    .use(byFeature)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      ns: namespaces,
      defaultNS: 'common',
      load: 'currentOnly',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      returnNull: false,
    });
}

/** For lazy routes: texts come together with the page's code. */
export async function loadTexts(...namespaces: string[]): Promise<void> {
  await i18n.loadNamespaces(namespaces);
}

export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18n.changeLanguage(language);
}
