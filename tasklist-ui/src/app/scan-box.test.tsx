import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScanBox } from '@/app/scan-box';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

it('opens what a code stands on', async () => {
  const { user, router } = renderPage(<ScanBox />, { at: '/inbox' });
  await user.type(screen.getByRole('searchbox', { name: 'コード・番号・氏名' }), '2611000002{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/00000000-0000-4000-8000-000000000001'));
});

it('searches for what is no code, without the words in the address', async () => {
  const { user, router } = renderPage(<ScanBox />, { at: '/inbox' });
  await user.type(screen.getByRole('searchbox'), '架空 太郎{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/search'));
  expect(router.state.location.search).toMatch(/^\?search=case-search-\d+$/);
});

it('is reached by one key and says what it takes', async () => {
  const { user } = renderPage(<ScanBox />, { at: '/inbox' });
  await user.keyboard('b');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  await expectAccessible();
});
