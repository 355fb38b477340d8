import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Menu } from '@/components/ui/menu';
import { Tabs } from '@/components/ui/tabs';
import { TabLinks } from '@/components/ui/tab-links';
import { toast } from '@/components/ui/toast-store';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

it('dialog holds the focus and closes by Escape', async () => {
  const onClose = vi.fn();
  const { user } = renderPage(
    <Dialog isOpen onClose={onClose} title="担当者を変える" footer={<Button>変更する</Button>}>
      本文
    </Dialog>,
  );
  expect(screen.getByRole('dialog', { name: '担当者を変える' })).toBeVisible();
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
});

it('a required dialog stays until it is answered', async () => {
  const onClose = vi.fn();
  const { user } = renderPage(
    <Dialog isOpen isRequired onClose={onClose} title="もう一度サインインしてください">
      本文
    </Dialog>,
  );
  await user.keyboard('{Escape}');
  expect(screen.getByRole('alertdialog')).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
});

it('menu runs the chosen action', async () => {
  const onAction = vi.fn();
  const { user } = renderPage(<Menu label="操作" trigger={<Button>操作</Button>} entries={[{ id: 'release', label: '担当を外れる', onAction }]} />);
  await user.click(screen.getByRole('button', { name: '操作' }));
  await user.click(await screen.findByRole('menuitem', { name: '担当を外れる' }));
  expect(onAction).toHaveBeenCalled();
});

it('tabs show one panel at a time', async () => {
  const { user } = renderPage(
    <Tabs
      label="区分"
      tabs={[
        { id: 'a', label: '概要', content: 'あ' },
        { id: 'b', label: '書類', content: 'い' },
      ]}
    />,
  );
  await user.click(screen.getByRole('tab', { name: '書類' }));
  expect(screen.getByRole('tabpanel')).toHaveTextContent('い');
  await expectAccessible();
});

it('tab links say which one is shown', async () => {
  renderPage(
    <TabLinks
      label="範囲"
      selected="b"
      tabs={[
        { id: 'a', to: '/a', label: '自分' },
        { id: 'b', to: '/b', label: 'すべて' },
      ]}
    />,
  );
  expect(screen.getByRole('link', { name: 'すべて' })).toHaveAttribute('aria-current', 'page');
  await expectAccessible();
});

it('toast offers to undo and goes when dismissed', async () => {
  const onAction = vi.fn();
  const { user } = renderPage(<p>ページ</p>);
  toast.success('引き受けました。', { action: { label: '元に戻す', onAction } });
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  expect(onAction).toHaveBeenCalled();
  await waitFor(() => expect(screen.queryByText('引き受けました。')).not.toBeInTheDocument());
});
