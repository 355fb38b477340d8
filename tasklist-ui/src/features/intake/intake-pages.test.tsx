import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import CounterPage from '@/features/intake/counter-page';
import PaperReceiptPage from '@/features/intake/paper-receipt-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

type User = ReturnType<typeof userEvent.setup>;

function record(path: string, answer: () => Response = () => HttpResponse.json({ id: 'case-1', applicationNumber: 'R8-20001' }, { status: 201 })) {
  const sent: unknown[] = [];
  server.use(
    http.post(`*${path}`, async ({ request }) => {
      sent.push(await request.json());
      return answer();
    }),
  );
  return sent;
}

async function fillPerson(user: User, title: string, family: string, kana: string) {
  const card = within(screen.getByRole('region', { name: title }));
  await user.type(card.getByRole('textbox', { name: '姓' }), family);
  await user.type(card.getByRole('textbox', { name: '姓（カナ）' }), kana);
  await user.click(card.getByRole('textbox', { name: '生年月日の年' }));
  await user.paste('H30.5.12');
}

it('opens a case at the counter and shows the number to write on the form', async () => {
  const sent = record('/api/cases');
  const { user } = renderPage(<CounterPage />, { user: users['ward-chuo'] });
  await expectAccessible();
  await fillPerson(user, '患者', '架空', 'カクウ');
  await user.selectOptions(screen.getByRole('combobox', { name: '患者から見た続柄' }), '母');
  await fillPerson(user, '申請者', '架空', 'カクウ');
  await user.click(screen.getByRole('button', { name: '受け付ける' }));
  expect(await screen.findByText('R8-20001')).toBeVisible();
  expect(sent).toEqual([
    expect.objectContaining({
      kind: 'NEW',
      patient: { familyName: '架空', familyKana: 'カクウ', birthDate: '2018-05-12' },
      applicant: { familyName: '架空', familyKana: 'カクウ', birthDate: '2018-05-12', relationship: 'MOTHER' },
      byProxy: false,
    }),
  ]);
});

it('asks for what is missing before anything is sent', async () => {
  const sent = record('/api/cases');
  const { user } = renderPage(<CounterPage />, { user: users['ward-chuo'] });
  await user.click(screen.getByRole('button', { name: '受け付ける' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('入力内容に7件の誤りがあります');
  expect(sent).toEqual([]);
  await expectAccessible();
});

it('takes an adult patient as the applicant without typing twice', async () => {
  const sent = record('/api/cases');
  const { user } = renderPage(<CounterPage />, { user: users['ward-chuo'] });
  await fillPerson(user, '患者', '成年', 'セイネン');
  await user.selectOptions(screen.getByRole('combobox', { name: '患者から見た続柄' }), '本人');
  await user.click(screen.getByRole('button', { name: '受け付ける' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ applicant: { familyName: '成年', relationship: 'SELF' } });
});

it('shows the server’s objections at their fields and keeps what was typed', async () => {
  record('/api/cases', () => problem(422, 'invalid-data', { errors: [{ pointer: '/patient/familyKana', code: 'kana', message: 'カナで入力してください。' }] }));
  const { user } = renderPage(<CounterPage />, { user: users['ward-chuo'] });
  await fillPerson(user, '患者', '架空', 'KAKUU');
  await user.selectOptions(screen.getByRole('combobox', { name: '患者から見た続柄' }), '本人');
  await user.click(screen.getByRole('button', { name: '受け付ける' }));
  const kana = screen.getByRole('textbox', { name: '姓（カナ）' });
  await waitFor(() => expect(kana).toBeInvalid());
  expect(kana).toHaveAccessibleDescription('カナで入力してください。');
  expect(kana).toHaveValue('KAKUU');
});

it('registers paper after paper of one bag', async () => {
  const sent = record('/api/cases/paper');
  const { user } = renderPage(<PaperReceiptPage />);
  await user.type(screen.getByRole('textbox', { name: '袋番号' }), 'Ｂ－０４');
  await user.type(await screen.findByRole('combobox', { name: '区市町村' }), '立川');
  await user.keyboard('{ArrowDown}{Enter}');
  for (const pages of ['12', '９']) {
    await user.type(screen.getByRole('textbox', { name: '枚数' }), pages);
    await user.click(screen.getByRole('button', { name: '収受簿に登録する' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '枚数' })).toHaveValue(''));
  }
  expect(sent).toEqual([
    { bagNumber: 'B-04', municipalityCode: '132021', kind: 'NEW', pages: 12 },
    { bagNumber: 'B-04', municipalityCode: '132021', kind: 'NEW', pages: 9 },
  ]);
  expect(screen.getByRole('region', { name: 'この画面で登録した申請（2件）' })).toBeVisible();
});

it('sends no paper without bag, place and pages', async () => {
  const sent = record('/api/cases/paper');
  const { user } = renderPage(<PaperReceiptPage />);
  await user.click(screen.getByRole('button', { name: '収受簿に登録する' }));
  expect(screen.getAllByText('入力してください。')).toHaveLength(3);
  await waitFor(() => expect(screen.getByRole('textbox', { name: '袋番号' })).toHaveFocus());
  expect(sent).toEqual([]);
  await expectAccessible();
});
