import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { EraDateInput } from '@/components/ui/era-date-input';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

function Birth({ start = null, onChange }: { start?: string | null; onChange: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(start);
  return (
    <EraDateInput
      label="生年月日"
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

const field = (part: string) => screen.getByRole('textbox', { name: `生年月日の${part}` });

it('hands over an ISO date as soon as era, year, month and day are there', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Birth onChange={onChange} />);
  await user.selectOptions(screen.getByRole('combobox'), '平成');
  await user.type(field('年'), '３０');
  await user.type(field('月'), '5');
  await user.type(field('日'), '12');
  expect(onChange).toHaveBeenLastCalledWith('2018-05-12');
  await expectAccessible();
});

it('shows a given date in its era', () => {
  renderPage(<Birth start="2019-05-01" onChange={vi.fn()} />);
  expect(screen.getByRole('combobox')).toHaveValue('reiwa');
  expect(field('年')).toHaveValue('1');
});

it('chooses the era by its letter', async () => {
  const { user } = renderPage(<Birth onChange={vi.fn()} />);
  screen.getByRole('combobox').focus();
  await user.keyboard('s');
  expect(screen.getByRole('combobox')).toHaveValue('showa');
});

it('takes a pasted date apart', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Birth onChange={onChange} />);
  await user.click(field('年'));
  await user.paste('昭和63年1月7日');
  expect(onChange).toHaveBeenLastCalledWith('1988-01-07');
  expect(field('日')).toHaveValue('7');
});

it('says when the era has no such day, and hands over nothing', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Birth start="2019-04-30" onChange={onChange} />);
  await user.clear(field('月'));
  await user.type(field('月'), '5');
  await user.tab();
  await user.tab();
  await user.tab();
  expect(screen.getByText(/この元号に、その日付はありません/)).toBeVisible();
  expect(onChange).toHaveBeenLastCalledWith(null);
});

it('offers a calendar in Japanese years', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Birth start="2026-11-23" onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: '生年月日をカレンダーから選ぶ' }));
  expect(await screen.findByRole('heading', { name: /令和8年11月/, hidden: true })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /11月24日/ }));
  expect(onChange).toHaveBeenLastCalledWith('2026-11-24');
});
