import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Badge, StatusBadge, StepBadge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Card, DescriptionList } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { LoadingPanel } from '@/components/ui/spinner';
import { Problem } from '@/lib/problem';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

it('cards, badges, lists and states of a page have nothing for axe to find', async () => {
  renderPage(
    <>
      <PageHeader title="受信箱" lead="説明" />
      <Card title="患者">
        <DescriptionList items={[{ term: '氏名', description: '架空 太郎' }]} columns={2} />
      </Card>
      <Badge tone="danger">至急</Badge>
      <StatusBadge tone="success">認定</StatusBadge>
      <StepBadge step="①" />
      <EmptyState title="作業はありません">説明</EmptyState>
      <LoadingPanel />
      <SkeletonRows />
    </>,
  );
  expect(document.title).toBe('受信箱 | 小窓 Komado');
  await expectAccessible();
});

it('an error is announced at once, other notices wait', () => {
  renderPage(
    <>
      <Banner tone="danger" title="登録できませんでした" />
      <Banner tone="info" title="お知らせ" />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('登録できませんでした');
  expect(screen.getByText('お知らせ').closest('[role="status"]')).toBeInTheDocument();
});

it('the error summary takes the focus and leads to the field', async () => {
  const { user } = renderPage(
    <>
      <ErrorSummary errors={[{ message: '姓を入力してください。', target: 'family' }]} />
      <input id="family" aria-label="姓" />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('入力内容に1件の誤りがあります');
  await user.click(screen.getByRole('button', { name: '姓を入力してください。' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
  await expectAccessible();
});

it.each([
  [0, 'network', 'サーバーに接続できません', true],
  [403, 'forbidden', 'この画面を使う権限がありません', false],
  [404, 'not-found', '見つかりません', false],
  [503, 'unavailable', 'サーバーで問題が起きました', true],
])('a problem %i is told in words, with a way on where trying again can help', (status, code, title, canRetry) => {
  renderPage(<ProblemPanel problem={new Problem({ status, code })} onRetry={vi.fn()} />);
  expect(screen.getByText(title)).toBeVisible();
  expect(screen.queryAllByRole('button', { name: 'もう一度試す' })).toHaveLength(canRetry ? 1 : 0);
});

it('the server’s own words come first', () => {
  renderPage(<ProblemPanel problem={new Problem({ status: 409, code: 'conflict', detail: 'すでに決裁されています。' })} />);
  expect(screen.getByText('すでに決裁されています。')).toBeVisible();
});
