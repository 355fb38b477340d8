import type { CapAssessment, CaseCertificate, CaseDocument, DossierView, TimelineEntry } from '@/api/case-types';

export const caseId = '4a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a01';

const patient = {
  id: 'p-1', familyName: '青空', givenName: 'ひなた', familyKana: 'アオゾラ', givenKana: 'ヒナタ', birthDate: '2018-04-12', sex: 'FEMALE' as const,
  postalCode: '1040061', address: '東京都中央区架空町1丁目2番3号', phone: '03-0000-0001',
  individualNumberOnFile: true, individualNumberMasked: '********9018', individualNumberWithheld: false,
};

const applicant = {
  ...patient, id: 'p-2', familyName: '青空', givenName: '一郎', familyKana: 'アオゾラ', givenKana: 'イチロウ', birthDate: '1985-01-07', sex: 'MALE' as const,
  individualNumberMasked: '********1093',
};

export const dossier: DossierView = {
  id: caseId, applicationNumber: '26-102-00017', kind: 'NEW', channel: 'PORTAL', status: 'EXAMINATION',
  municipality: { code: '131024', name: '中央区' }, receivedOn: '2026-11-02', applicationDate: '2026-11-02', standardPeriodEnds: '2027-01-31',
  patient, applicant, relationship: 'FATHER',
  household: [{ person: applicant, relationship: 'FATHER', insured: true }],
  insurance: { kind: 'EMPLOYEE', insurerNumber: '01130012', insurerName: '架空健康保険組合', symbol: '1234', number: '567', branch: '02' },
  disease: { group: '05', groupName: '内分泌疾患', code: '05_23_043', name: '成長ホルモン（GH）分泌不全性低身長症', diagnosisDate: '2026-09-10', opinionDate: '2026-10-05', doctorNumber: '13-00123' },
  special: { severe: false, lifeSupport: false, hemophilia: false, publicAssistance: false },
  board: { consultedOn: '2026-11-10', repliedOn: '2026-11-17', replyNumber: '8小審第41号', result: 'SUITABLE', severe: false, lifeSupport: false },
  consents: { insurerInquiry: true, network: true, notices: true },
  institutions: ['架空こども病院', '架空薬局'],
  possibleDuplicates: [{ id: 'other-case', applicationNumber: '25-102-00380', status: 'ISSUED', applicationDate: '2025-11-04' }],
  waiting: { sentence: '家庭支援課の認定担当が起案するのを待っています（2開庁日）。起案されると決裁者に回ります。', who: '家庭支援課 認定担当', since: '2026-11-19T01:05:00Z', officeDays: 2, next: '標準処理期間の満了日（令和9年1月31日）に遅れの印が付きます。' },
};

export const timeline: TimelineEntry[] = [
  { at: '2026-11-02T01:12:00Z', step: '①', actorName: '中央 窓子', text: '申請を受け付けました。' },
  { at: '2026-11-02T01:40:00Z', step: '①', actorName: '中央 窓子', text: '本人と書類を確認し、書類がそろいました。' },
  { at: '2026-11-04T05:20:00Z', step: '②', actorName: '中央 窓子', text: '交換袋 B-0412 で進達しました。' },
  { at: '2026-11-05T00:31:00Z', step: '②', actorName: '認定 花子', text: '収受簿に登録しました（12枚）。' },
  { at: '2026-11-05T02:02:00Z', step: '③', actorName: '認定 花子', text: '申請内容と個人番号を入力しました。' },
  { at: '2026-11-06T04:10:00Z', step: '③', actorName: '認定 次郎', text: '原本と照合し、一致しました。' },
  { at: '2026-11-19T01:05:00Z', step: '⑩', actorName: null, text: '自己負担上限月額を計算しました（5,000円）。' },
];

export const documents: CaseDocument[] = [
  { id: 'doc-1', kind: 'APPLICATION_FORM', fileName: '申請書.pdf', mediaType: 'application/pdf', size: 482_113, storedAt: '2026-11-02T01:15:00Z', pages: 2 },
  { id: 'doc-2', kind: 'MEDICAL_OPINION', fileName: '意見書.png', mediaType: 'image/png', size: 1_882_113, storedAt: '2026-11-02T01:16:00Z', pages: 1 },
  { id: 'doc-3', kind: 'CERTIFICATE', fileName: '受給者証.pdf', mediaType: 'application/pdf', size: 40_113, storedAt: '2026-11-20T01:16:00Z', pages: 1 },
  { id: 'doc-4', kind: 'INSURANCE_PROOF', fileName: 'scan.tif', mediaType: 'image/tiff', size: 90_113, storedAt: '2026-11-02T01:17:00Z', pages: null },
];

export const certificates: CaseCertificate[] = [
  {
    id: 'cert-1', recipientNumber: '1000009', publicPayerNumber: '52136017', validFrom: '2026-09-10', validTo: '2027-09-30', monthlyCapYen: 5000,
    issueNumber: 1, issuedOn: '2026-11-20', reissue: false, state: 'POSTED', certificateDocumentId: 'doc-3', ledgerDocumentId: 'doc-3',
  },
];

export const cap: CapAssessment = {
  id: 'cap-1', caseId, monthlyCapYen: 5000, tier: 'IV', severe: false, lifeSupport: false, hemophilia: false, applicationMonth: '2026-11', taxYear: 2026,
  incomeLevyTotalYen: 64_300, sharedCapYen: null, sharedFrom: null,
  household: [
    { personId: 'p-1', name: '青空 ひなた', relationship: 'SELF', counted: true, taxYear: 2026, status: 'EXEMPT', incomeLevyYen: 0, origin: 'PAPER', originDate: '2026-10-20' },
    { personId: 'p-2', name: '青空 一郎', relationship: 'FATHER', counted: true, taxYear: 2026, status: 'TAXED', incomeLevyYen: 64_300, origin: 'PAPER', originDate: '2026-10-20' },
  ],
  steps: [
    {
      table: 'assessment-household', heading: '所得を見る人を決める', personName: '青空 一郎', versionTag: 'cap-2025-07-01', ruleId: 'Rule_2', annotation: '児童福祉法施行令第22条第1項第2号イ',
      inputs: [{ label: '医療保険の種別', text: '被用者保険', origin: 'PAPER', originDate: '2026-11-02' }, { label: '被保険者である', text: 'はい', origin: 'PAPER', originDate: '2026-11-02' }],
      outcomes: [{ label: '所得を合算する', text: 'はい' }],
    },
    {
      table: 'income-tier', heading: '階層区分を決める', personName: null, versionTag: 'cap-2025-07-01', ruleId: 'Rule_7', annotation: '児童福祉法施行令第22条第1項第3号',
      inputs: [{ label: '世帯の所得割額の合計', text: '64,300円', origin: 'COMPUTED', originDate: null }, { label: '世帯全員が市町村民税非課税', text: 'いいえ', origin: 'COMPUTED', originDate: null }],
      outcomes: [{ label: '階層区分', text: '階層Ⅳ 一般所得Ⅰ' }],
    },
    {
      table: 'monthly-cap', heading: '上限月額を決める', personName: null, versionTag: 'cap-2025-07-01', ruleId: 'Rule_8', annotation: '児童福祉法施行令第22条第1項第3号',
      inputs: [{ label: '階層区分', text: '階層Ⅳ 一般所得Ⅰ', origin: 'COMPUTED', originDate: null }, { label: '重症患者', text: 'いいえ', origin: 'BOARD', originDate: null }],
      outcomes: [{ label: '自己負担上限月額', text: '5,000円' }],
    },
  ],
  computedAt: '2026-11-19T01:05:00Z',
};
