import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

const options = [
  { value: 'NEW', label: '新規' },
  { value: 'RENEWAL', label: '更新' },
];

it('select hands over the value and shows its error', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(<Select label="種別" isRequired value="" placeholder="選んでください" options={options} onChange={onChange} errorMessage="選んでください。" />);
  const select = screen.getByRole('combobox', { name: '種別' });
  await user.selectOptions(select, '更新');
  expect(onChange).toHaveBeenCalledWith('RENEWAL');
  expect(select).toBeInvalid();
  expect(select).toHaveAccessibleDescription('選んでください。');
  await expectAccessible();
});

it('radio group is chosen by arrow keys', async () => {
  function Kinds() {
    const [value, setValue] = useState('NEW');
    return <RadioGroup label="種別" value={value} onChange={setValue} options={options} />;
  }
  const { user } = renderPage(<Kinds />);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: '更新' })).toBeChecked();
  await expectAccessible();
});

it('checkbox group hands over what is ticked', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(
    <>
      <CheckboxGroup label="書類" value={['NEW']} onChange={onChange} options={options} />
      <Checkbox isIndeterminate aria-label="すべて選ぶ" />
    </>,
  );
  await user.click(screen.getByRole('checkbox', { name: '更新' }));
  expect(onChange).toHaveBeenCalledWith(['NEW', 'RENEWAL']);
  await expectAccessible();
});

it('combobox narrows while typing and takes the choice by Enter', async () => {
  const onChange = vi.fn();
  const { user } = renderPage(
    <Combobox
      label="区市町村"
      value={null}
      onChange={onChange}
      items={[
        { id: '131024', label: '中央区' },
        { id: '132021', label: '立川市' },
      ]}
    />,
  );
  await user.type(screen.getByRole('combobox', { name: '区市町村' }), '立川');
  expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenCalledWith('132021');
});
