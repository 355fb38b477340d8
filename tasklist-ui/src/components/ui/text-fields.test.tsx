import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { NumberField } from '@/components/ui/number-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

it('tells its label, that it is required, its hint and its error', async () => {
  renderPage(<TextField label="姓" isRequired description="戸籍のとおり" errorMessage="入力してください。" />);
  const field = screen.getByRole('textbox', { name: '姓' });
  expect(field).toBeRequired();
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/戸籍のとおり/);
  expect(field).toHaveAccessibleDescription(/入力してください。/);
  await expectAccessible();
});

it('takes several lines', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<TextArea label="申し送り" onChange={onChange} />);
  await user.type(screen.getByRole('textbox', { name: '申し送り' }), 'あ{Enter}い');
  expect(onChange).toHaveBeenLastCalledWith('あ\nい');
  await expectAccessible();
});

function Yen({ onChange }: { onChange: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <NumberField
      label="所得割額"
      unit="円"
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

it('reads full-width digits as yen and groups them once left', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Yen onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: '所得割額' });
  await user.type(field, '１２３,４５６円');
  await user.tab();
  expect(onChange).toHaveBeenLastCalledWith(123456);
  expect(field).toHaveValue('123,456');
  await expectAccessible();
});

it('is empty, not zero, when everything is deleted', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Yen onChange={onChange} />);
  const field = screen.getByRole('textbox');
  await user.type(field, '7');
  await user.clear(field);
  expect(onChange).toHaveBeenLastCalledWith(null);
});

it('takes a new number in place of the old one when the field is reached by Tab', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Yen onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: '所得割額' });
  await user.type(field, '86865');
  await user.tab();
  expect(field).toHaveValue('86,865');
  await user.tab({ shift: true });
  await user.keyboard('5');
  expect(onChange).toHaveBeenLastCalledWith(5);
});
