import { http, HttpResponse } from 'msw';
import { municipalities } from '@/testing/data/municipalities';

export const referenceHandlers = [
  http.get('*/api/municipalities', () => HttpResponse.json({ items: municipalities })),
  http.get('*/api/diseases', () =>
    HttpResponse.json({
      groups: [
        { code: '01', name: '悪性新生物' },
        { code: '02', name: '慢性腎疾患' },
        { code: '03', name: '慢性呼吸器疾患' },
        { code: '04', name: '慢性心疾患' },
        { code: '05', name: '内分泌疾患' },
        { code: '07', name: '糖尿病' },
        { code: '11', name: '神経・筋疾患' },
      ],
      items: [
        { code: '02-01-001', group: '02', name: 'フィンランド型先天性ネフローゼ症候群' },
        { code: '07-01-001', group: '07', name: '1型糖尿病' },
      ],
    }),
  ),
];
