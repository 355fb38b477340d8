export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'komado.language';
let current: Language = read();

function read(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

/** Japanese unless the user has switched. */
export function currentLanguage(): Language {
  return current;
}

export function rememberLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser without storage keeps the choice for this page only.
  }
}
