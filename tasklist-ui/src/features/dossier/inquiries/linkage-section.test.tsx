import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { LinkageSection } from './linkage-section';

const asked = {
  nonDisclosure: true,
  codes: [],
  needs: [{ personName: '青空 一郎', information: 'TAX', fiscalYear: 2026, stage: 'OUTSIDE', state: 'SUPERVISOR', reason: 'REFUSED_NONDISCLOSURE', retryAt: null }],
  inquiries: [
    { inquiryNumber: 121, kind: 'outside-inquiry', personName: '青空 一郎', information: 'TAX', askedOn: '2026-11-05', state: 'ANSWERED', response: 'REFUSED_NONDISCLOSURE', answeredOn: '2026-11-06', shipmentNumber: '2026L00004', provider: null },
  ],
  facts: [
    { personName: '青空 ひなた', information: 'INSURANCE', source: 'OUTSIDE', inquiryNumber: 122, askedOn: '2026-11-05', providedOn: '2026-11-06', provider: null, insurance: { insurerNumber: '06130397', insurerName: '試験健康保険組合', lostOn: null }, assistance: null },
  ],
  acts: [],
  stops: [{ kind: 'outside-inquiry', information: 'TAX', inquiryNumber: 90, stoppedAt: '2026-11-04T01:00:00Z' }],
};

it('shows what was asked and what came, and no office where somebody is protected', async () => {
  server.use(http.get('/api/cases/case-1/inquiries/linkage', () => HttpResponse.json(asked)));
  renderPage(<LinkageSection caseId="case-1" />);

  expect(await screen.findByText('不開示とされた人がいるため、機関の名前を表示していません。')).toBeInTheDocument();
  expect(screen.getByText(/06130397/)).toBeInTheDocument();
  expect(screen.getByText('2026L00004')).toBeInTheDocument();
  expect(screen.getByText(/許可用照合リスト/)).toBeInTheDocument();
  await expectAccessible();
});

it('names the municipality that was asked instead of its sixteen digits', async () => {
  const inquiries = [{ ...asked.inquiries[0], provider: '1310240000000000' }, { ...asked.inquiries[0], inquiryNumber: 123, provider: '1300010000000000' }];
  server.use(http.get('/api/cases/case-1/inquiries/linkage', () => HttpResponse.json({ ...asked, inquiries })));
  renderPage(<LinkageSection caseId="case-1" />);

  expect(await screen.findByText('中央区')).toBeInTheDocument();
  expect(screen.getByText('1300010000000000')).toBeInTheDocument();
  expect(screen.queryByText('1310240000000000')).not.toBeInTheDocument();
});

it('says when nothing has been asked yet', async () => {
  server.use(http.get('/api/cases/case-1/inquiries/linkage', () => HttpResponse.json({ ...asked, nonDisclosure: false, needs: [], inquiries: [], facts: [], stops: [] })));
  renderPage(<LinkageSection caseId="case-1" />);

  expect(await screen.findByText('まだ照会していません。')).toBeInTheDocument();
});
