import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { IconButton } from '@/components/ui/icon-button';
import { CloseIcon } from '@/components/ui/icons';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

it('is pressed by mouse and keyboard', async () => {
  const onPress = vi.fn();
  const { user } = renderPage(<Button onPress={onPress}>保存する</Button>);
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await user.keyboard('{Enter}');
  expect(onPress).toHaveBeenCalledTimes(2);
  await expectAccessible();
});

it('cannot be pressed twice while it works', async () => {
  const onPress = vi.fn();
  const { user } = renderPage(
    <Button isPending onPress={onPress}>
      保存する
    </Button>,
  );
  await user.click(screen.getByRole('button'));
  expect(onPress).not.toHaveBeenCalled();
  await expectAccessible();
});

it('has a name and a tooltip where it shows a picture only', async () => {
  const { user } = renderPage(
    <IconButton label="閉じる">
      <CloseIcon />
    </IconButton>,
  );
  await user.tab();
  expect(screen.getByRole('button', { name: '閉じる' })).toHaveFocus();
  expect(await screen.findByRole('tooltip')).toHaveTextContent('閉じる');
  await expectAccessible();
});

it('is a link where it leads to a page', async () => {
  const { router, user } = renderPage(<ButtonLink to="/search">検索</ButtonLink>);
  await user.click(screen.getByRole('link', { name: '検索' }));
  expect(router.state.location.pathname).toBe('/search');
});
