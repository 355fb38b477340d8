import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { CurrentUser } from '@/api/types';
import { createQueryClient } from '@/lib/query-client';
import { loadPreferencesOf } from '@/lib/preferences';
import { SessionContext } from '@/lib/session';
import { users } from '@/testing/data/users';
import { ToastRegion } from '@/components/ui/toast';

interface Options {
  /** Who is signed in; a case worker unless told. */
  user?: CurrentUser;
  /** Address of the page, with its search. */
  at?: string;
  /** Route pattern, for pages that read parameters. */
  path?: string;
}

/** Renders a page or component with session, server state, router and texts, as the shell does. */
export function renderPage(element: ReactNode, { user = users.worker1, at = '/', path = '*' }: Options = {}) {
  loadPreferencesOf(user.id);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const router = createMemoryRouter(
    [
      { path, element: <main>{element}</main> },
      { path: '*', element: <p>other page</p> },
    ],
    { initialEntries: [at] },
  );
  const view = render(
    <SessionContext value={{ user, signOut: async () => undefined }}>
      <QueryClientProvider client={queryClient}>
        <I18nProvider locale="ja-JP">
          <Suspense>
            <RouterProvider router={router} />
            <ToastRegion />
          </Suspense>
        </I18nProvider>
      </QueryClientProvider>
    </SessionContext>,
  );
  return { ...view, router, queryClient, user: userEvent.setup() };
}
