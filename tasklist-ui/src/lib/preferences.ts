import { useSyncExternalStore } from 'react';

export interface Preferences {
  density: 'comfortable' | 'compact';
  /** Single-letter keys such as j and k; some assistive techniques need them off. */
  shortcuts: boolean;
  /** The inbox as it was left, without anything personal. */
  inboxFilters: string;
}

const defaults: Preferences = { density: 'comfortable', shortcuts: true, inboxFilters: '' };
let userId = '';
let current: Preferences = defaults;
const listeners = new Set<() => void>();

const key = () => `komado.preferences.${userId}`;

function stored(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key()) ?? '{}') as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}

/** Each user of a shared desk has preferences of his own. */
export function loadPreferencesOf(user: string): void {
  if (user === userId) return;
  userId = user;
  current = stored();
  document.documentElement.dataset.density = current.density;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  document.documentElement.dataset.density = current.density;
  try {
    localStorage.setItem(key(), JSON.stringify(current));
  } catch {
    // Without storage they hold for this page only.
  }
  listeners.forEach((listener) => listener());
}

export function readPreferences(): Preferences {
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readPreferences);
}
