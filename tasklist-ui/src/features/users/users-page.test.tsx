import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import UsersPage from '@/features/users/users-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';

it('shows the register, narrows it and unlocks', async () => {
  const { user } = renderPage(<UsersPage />, { user: users.chief });
  expect(await screen.findByRole('rowheader', { name: /中川 窓香/ })).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByRole('searchbox'), 'tachikawa');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getByText('停止中')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '立野 窓子の停止を解除する' }));
  await waitFor(() => expect(screen.getByText('有効')).toBeVisible());
});

it('lets nobody unlock who may only read', async () => {
  renderPage(<UsersPage />, { user: { ...users.chief, rights: ['USER_READ'] } });
  await screen.findByRole('rowheader', { name: /中川 窓香/ });
  expect(screen.queryByRole('button', { name: /停止を解除する/ })).not.toBeInTheDocument();
});
