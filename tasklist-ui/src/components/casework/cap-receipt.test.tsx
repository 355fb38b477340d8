import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cap } from '@/testing/data/dossier';
import { renderPage } from '@/testing/render';
import { CapReceipt } from './cap-receipt';

it('ends with the cap of the table where the certificate stands alone', async () => {
  renderPage(<CapReceipt cap={cap} />, { at: '/', path: '/' });
  expect(await screen.findByText('5,000円')).toBeVisible();
  expect(screen.queryByText(/按分/)).not.toBeInTheDocument();
});

it('ends with the share that the certificate says where the household has several', async () => {
  renderPage(<CapReceipt cap={{ ...cap, sharedCapYen: 2500, sharedFrom: '2026-12-01' }} />, { at: '/', path: '/' });
  expect(await screen.findByText('2,500円')).toBeVisible();
  expect(screen.getByText('令和8年12月1日から世帯で按分（按分前 5,000円）')).toBeVisible();
});
