import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { loadTexts } from '@/lib/i18n';
import { renderPage } from '@/testing/render';
import { CapSteps } from './cap-steps';

it('writes amounts in yen, and years and counts as what they are', async () => {
  await loadTexts('casework');
  renderPage(
    <CapSteps
      steps={[
        {
          table: 'tax-year',
          versionTag: '2025-07-01',
          inputs: [
            { name: '医療費総額が5万円を超えた月数', value: 6 },
            { name: '世帯の所得割額', value: 140400 },
          ],
          output: { 申請者の収入をみる暦年: 2025 },
        },
      ]}
    />,
  );

  expect(await screen.findByText(/140,400円/)).toBeVisible();
  expect(screen.getByText(/暦年.*2025$/)).toBeVisible();
  expect(screen.queryByText(/6円/)).not.toBeInTheDocument();
  expect(screen.queryByText(/2,025/)).not.toBeInTheDocument();
});
