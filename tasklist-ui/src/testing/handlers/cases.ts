import { http, HttpResponse } from 'msw';
import type { SearchWord } from '@/api/searches';
import type { ApplicationStatus, CaseSummary } from '@/api/types';
import { problem } from '@/testing/problem';
import { makeWorkItems } from '@/testing/data/work-items';

const statuses: ApplicationStatus[] = ['RECEIVED', 'CORRECTION_REQUESTED', 'FORWARDED', 'EXAMINATION', 'PROPOSED', 'ISSUED', 'REFUSED', 'WITHDRAWN'];
const searches = new Map<string, string>();
let opened = 0;

function cases(): CaseSummary[] {
  return makeWorkItems(80).map((item, index) => ({
    id: item.caseId, applicationNumber: item.applicationNumber, patientName: item.patientName, patientKana: 'カクウ タロウ', birthDate: `20${10 + (index % 14)}-0${1 + (index % 9)}-1${index % 9}`,
    kind: item.kind, channel: item.channel, status: statuses[index % statuses.length]!, municipality: item.municipality, receivedOn: item.createdAt.slice(0, 10),
    applicationDate: item.createdAt.slice(0, 10), standardPeriodEnds: '2027-02-01', diseaseName: '1型糖尿病',
  }));
}

/** The server reads far more; the pages need one word of each look. */
function understood(typed: string): SearchWord {
  if (typed === 'R8.4.1') return { typed, meanings: [{ kind: 'BIRTH_DATE', value: '2026-04-01' }], wrongCheckDigit: false };
  if (/^\d{7}$/.test(typed)) return { typed, meanings: [{ kind: 'APPLICATION_NUMBER', value: typed }], wrongCheckDigit: true };
  return { typed, meanings: [{ kind: 'NAME', value: typed }], wrongCheckDigit: false };
}

export const caseHandlers = [
  http.post('*/api/cases', () => {
    opened += 1;
    return HttpResponse.json({ id: `case-${opened}`, applicationNumber: `R8-2000${opened}` }, { status: 201 });
  }),
  http.post('*/api/cases/paper', () => {
    opened += 1;
    return HttpResponse.json({ id: `case-${opened}`, applicationNumber: `R8-3000${opened}` }, { status: 201 });
  }),
  http.post('*/api/searches', async ({ request }) => {
    const { text } = (await request.json()) as { text: string };
    const id = `case-search-${searches.size + 1}`;
    searches.set(id, text);
    return HttpResponse.json({ id, words: text.split(' ').map(understood) });
  }),
  http.post('*/api/scans', async ({ request }) => {
    const { code } = (await request.json()) as { code: string };
    return code === '2611000002' ? HttpResponse.json({ kind: 'CASE', id: '00000000-0000-4000-8000-000000000001' })
      : code === 'BX26000018' ? HttpResponse.json({ kind: 'BOX', id: 'box-1' }) : problem(404, 'scan-unknown');
  }),
  http.get('*/api/cases', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const text = searches.get(query.get('search') ?? '');
    const found = cases().filter((item) => !text || `${item.patientName}${item.applicationNumber}`.includes(text));
    const start = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 25);
    return HttpResponse.json({ items: found.slice(start, start + limit), nextCursor: start + limit < found.length ? String(start + limit) : null });
  }),
];
