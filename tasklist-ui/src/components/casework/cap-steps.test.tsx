import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { loadTexts } from '@/lib/i18n';
import { renderPage } from '@/testing/render';
import { CapSteps } from './cap-steps';

it('tells each table in the words of the server, and once which inquiry brought its values', async () => {
  await loadTexts('casework');
  renderPage(
    <CapSteps
      steps={[
        {
          table: 'tax-figure',
          heading: '所得割額を求める',
          personName: '青空 一郎',
          versionTag: '2025-07-01-r2',
          ruleId: 'tax-figure_taxed',
          annotation: '児童福祉法施行令22条1項',
          inputs: [
            { label: '所得割額と均等割額の和', text: '140,400円', origin: 'INQUIRY', originDate: '2026-11-12', inquiryNumber: 4711 },
            { label: '指定都市が課税', text: 'いいえ', origin: 'INQUIRY', originDate: '2026-11-12', inquiryNumber: 4711 },
          ],
          outcomes: [
            { label: '合算する所得割額', text: '134,400円' },
            { label: '足りない証明', text: 'そろっている' },
          ],
        },
      ]}
    />,
  );

  expect(await screen.findByText(/所得割額を求める（青空 一郎）/)).toBeVisible();
  expect(screen.getByText(/140,400円/)).toBeVisible();
  expect(screen.getByText('照会番号 4711')).toBeVisible();
  expect(screen.getByText(/合算する所得割額：134,400円、足りない証明：そろっている/)).toBeVisible();
});
