import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { toasts } from '@/components/ui/toast-store';
import { i18n, startI18n } from '@/lib/i18n';
import { switchLanguage } from '@/lib/i18n';
import { server } from '@/testing/server';

// Lazy pages may take their time on a busy machine.
configure({ asyncUtilTimeout: 8000 });

const namespaces = Object.keys(import.meta.glob('../locales/ja/*.json')).map((file) => file.slice(file.lastIndexOf('/') + 1, -'.json'.length));

configure({ asyncUtilTimeout: 8000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  if (!i18n.isInitialized) await startI18n(namespaces);
});

afterEach(async () => {
  cleanup();
  toasts.clear();
  server.resetHandlers();
  localStorage.clear();
  if (i18n.language !== 'ja') await switchLanguage('ja');
});

afterAll(() => server.close());

// jsdom has no layout: what the component library asks for is answered with nothing.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
