import type { WorkItem, WorkItemDetail } from '@/api/types';
import { caseId } from '@/testing/data/dossier';
import { claimPayment, refund } from '@/testing/data/payment';

/** The server's own schemas, so that the tests judge the forms by the rules that hold. */
const schemas = import.meta.glob<{ default: Record<string, unknown> }>('../../../../processes/src/main/resources/forms/*.schema.json', { eager: true });

export function schemaOf(formKey: string): Record<string, unknown> {
  const found = Object.entries(schemas).find(([path]) => path.endsWith(`/${formKey}.schema.json`));
  if (!found) throw new Error(`no schema ${formKey}`);
  return structuredClone(found[1].default);
}

const documents = [
  { kind: 'APPLICATION_FORM', state: null, requirement: 'REQUIRED' },
  { kind: 'MEDICAL_OPINION', state: null, requirement: 'REQUIRED' },
  { kind: 'INSURANCE_PROOF', state: null, requirement: 'REQUIRED' },
  { kind: 'TAX_CERTIFICATE', state: 'NETWORK', requirement: 'NETWORK_FIRST' },
  { kind: 'SEVERE_CERTIFICATE', state: 'NOT_NEEDED', requirement: 'NOT_NEEDED' },
];

const given = { name: '青空　日向', kana: 'アオゾラ　ヒナタ', birthDate: '2018-04-12', sex: 'FEMALE', address: '東京都中央区築地1-1-1' };
const namesakes = {
  personId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a01', relationship: 'SELF', inquiryNumber: '41', answeredOn: '2026-11-18', result: 'MULTIPLE', given,
  found: [
    { ...given, id: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1b01', individualNumberMasked: '********9018', differences: [] },
    { ...given, id: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1b02', address: '東京都江戸川区中央9-9-9', individualNumberMasked: '********1118', differences: ['ADDRESS'] },
  ],
};
const moved = {
  personId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a01', relationship: 'SELF', inquiryNumber: '43', answeredOn: '2026-11-20', result: 'MATCH_WITH_DIFFERENCE',
  given: { ...given, individualNumberMasked: '********9018' },
  found: [{ ...given, id: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1c01', address: '東京都立川市曙町2-1-1', individualNumberMasked: '********9018', changeReason: '31', changeDate: '2026-10-01', differences: ['ADDRESS'] }],
};

const boxPlace = { place: 'CABINET', cabinet: 'C-01', cabinetId: 'c1', since: '2026-11-20T01:00:00Z' };
const custodyOrder = {
  id: 'o1', number: '26-C0001', kind: 'RETRIEVAL', state: 'ANSWERED', requestedAt: '2026-11-20T01:00:00Z', requestedBy: '文書 蔵', wantedOn: '2026-11-25', reason: '開示請求のため', attempt: 1, answeredOn: '2026-11-21', outcome: 'DIFFERENT',
  totals: { boxes: 2, done: 0, missing: 0, removed: 0 }, strangers: [{ boxNumber: 'BX26000034', result: 'DONE', shelf: 'A-1' }],
  boxes: [
    { id: 'b1', number: 'BX26000018', fiscalYear: 2023, cases: 40, destroyFrom: '2027-04-01', result: 'OPEN', place: boxPlace, answer: { boxNumber: 'BX26000018', result: 'DONE', wayBill: 'W-1234' } },
    { id: 'b2', number: 'BX26000026', fiscalYear: 2023, cases: 38, destroyFrom: '2027-04-01', result: 'OPEN', place: boxPlace, answer: { boxNumber: 'BX26000026', result: 'UNKNOWN' } },
  ],
  certificates: [{ number: 'D-000001', arrivedAt: '2026-11-22T01:00:00Z', disposedOn: '2026-11-21', method: 'DISSOLVED', site: '架空製紙', certifier: '架空倉庫', boxes: ['BX26000018'], state: 'ARRIVED', differences: ['BOXES'] }],
};
const custodyTask = (title: string, elementId: string) => ({ step: '⑰', title: `⑰${title}`, elementId, data: { order: custodyOrder, cabinets: ['C-01', 'C-02'] } });

const capChange = {
  effectiveOn: '2026-12-01', patientName: '青空 ひなた', baseYen: 10000, capBeforeYen: 10000, capAfterYen: 5000, householdCapYen: 10000, totalBaseYen: 20000, cause: 'CERTIFICATE_STARTED', differs: true,
  shares: [
    { name: '青空 ひなた', scheme: 'SHOUMAN', self: true, baseYen: 10000, capYen: 5000, validFrom: '2026-10-02', validTo: '2027-09-30' },
    { name: '青空 つばさ', scheme: 'SHOUMAN', self: false, baseYen: 10000, capYen: 5000, validFrom: '2026-10-20', validTo: '2027-09-30' },
  ],
};
const pastMonths = [
  { month: '2026-10', usedYen: 8000, capBeforeYen: 10000, capAfterYen: 5000, differenceYen: 3000, kind: 'REFUND' },
  { month: '2026-11', usedYen: 10000, capBeforeYen: 10000, capAfterYen: 5000, differenceYen: 5000, kind: 'REFUND' },
];

const forms: Record<string, { step: string | null; title: string; elementId: string; data: unknown }> = {
  'check-documents': { step: '①', title: '①本人と書類を確認する', elementId: 'User_CheckDocuments', data: { documents } },
  'record-counter-receipt': { step: '①', title: '①窓口受付を事後に記録する', elementId: 'User_RecordCounterReceipt', data: { documents } },
  'receive-correction': { step: '①', title: '①補正書類を受け取る', elementId: 'User_ReceiveCorrection', data: { requestedKinds: ['MEDICAL_OPINION', 'TAX_CERTIFICATE'], correctionNote: '医療意見書の記載日がありません。', requestedOn: '2026-11-05', deadline: '2026-11-26' } },
  'decide-overdue-correction': { step: '①', title: '①補正期限後の扱いを決める', elementId: 'User_DecideOverdueCorrection', data: { requestedKinds: ['MEDICAL_OPINION'], requestedOn: '2026-10-05', deadline: '2026-11-05' } },
  'turn-back': { step: '②', title: '①②管轄の機関へ返す', elementId: 'User_TurnBack', data: { authority: '世田谷区' } },
  'forward-application': { step: '②', title: '②進達する', elementId: 'User_ForwardApplication', data: {} },
  'receive-dispatch': { step: '②', title: '②収受する', elementId: 'User_ReceiveDispatch', data: { bagNumber: 'B-0412', dispatchedOn: '2026-11-04', expectedPages: 12 } },
  'enter-application': {
    step: '③', title: '③申請内容と個人番号を入力する', elementId: 'User_EnterApplication',
    data: { patient: { familyName: '青空', givenName: 'ひなた', familyKana: 'アオゾラ', givenKana: 'ヒナタ', birthDate: '2018-04-12' }, insurance: { kind: 'EMPLOYEE' } },
  },
  'compare-entry': { step: '③', title: '③入力内容を原本と照合する', elementId: 'User_CompareEntry', data: {} },
  'resolve-duplicate': {
    step: '③', title: '③重複を確認する', elementId: 'User_ResolveDuplicate',
    data: { candidates: [{ caseId: 'other-case', applicationNumber: '25-102-00380', patientName: '青空 ひなた', patientKana: 'アオゾラ ヒナタ', birthDate: '2018-04-12', receivedOn: '2025-11-04', status: 'ISSUED' }] },
  },
  'choose-candidate': { step: "④'", title: "④'候補から本人を選ぶ", elementId: 'User_ChooseCandidate', data: { questions: [namesakes] } },
  'resolve-difference': { step: '④', title: '④本人確認情報との差異を確認する', elementId: 'User_ResolveDifference', data: { questions: [moved] } },
  'chase-identity-answer': {
    step: '④', title: '④本人確認の回答を督促する', elementId: 'User_ChaseIdentityAnswer',
    data: { awaited: [{ inquiryNumber: '43', kind: 'CONFIRMATION', placedAt: '2026-11-09T01:00:00Z', shipmentNumber: '2026J00012', sentAt: '2026-11-10T02:00:00Z' }] },
  },
  'obtain-consent': { step: '⑧', title: '⑧照会の同意書を求める', elementId: 'User_ObtainConsent', data: {} },
  'remind-insurer': {
    step: '⑧', title: '⑧保険者に督促する', elementId: 'User_RemindInsurer',
    data: { letterNumber: 'I20260000128', insurerName: '架空健康保険組合', trackingNumber: '123-45-67890-3', postedOn: '2026-10-28', reminders: 0, remindedOn: '2026-11-19', nextReminderOn: '2026-12-03' },
  },
  'chase-payer': {
    step: '⑭', title: '⑭支払機関に問い合わせる', elementId: 'User_ChasePayer',
    data: { month: '2026-10', missing: ['NHI_FEDERATION'], chasedOn: '2026-11-19', nextReminderOn: '2026-11-24' },
  },
  'review-open-exceptions': { step: '⑭', title: '⑭判断の遅れを確かめる', elementId: 'User_ReviewOpenExceptions', data: { month: '2026-10', open: 3, nextReviewOn: '2026-11-24' } },
  'resolve-exception': {
    step: '⑭', title: '⑭保留の明細を判断する', elementId: 'User_ResolveException',
    data: {
      number: '2026-10-0001', claimMonthId: 'month-1', service: '2026-09', recipientNumberReceived: '1000009', lines: 1, amountYen: 1500, capYen: 10000, usedYen: 8000, suggestion: 'RETURN',
      held: [{ id: 'line-1', recordNumber: '20261010000001', institutionCode: '1311234566', inpatient: false, publicPoints: 1500, insurerCopayYen: 4500, patientShareYen: 3000, publicAmountYen: 1500, mealPublicYen: 0, findings: [{ code: '35', text: '月の患者負担の合計が上限額を超える', held: true, suggestion: 'RETURN', measure: 3000 }] }],
    },
  },
  'check-renewal': {
    step: '⑯', title: '⑯更新案内の対象を確かめる', elementId: 'User_CheckRenewal',
    data: { noticeNumber: 'U20260000128', endsOn: '2027-02-28', certifiedCaseId: 'case-1', doubts: ['ADULT', 'PROTECTED_ADDRESS'] },
  },
  'register-category': {
    step: '⑧', title: '⑧高額療養費の所得区分を登録する', elementId: 'User_RegisterCategory',
    data: { letterNumber: 'I20260000128', insurerName: '架空健康保険組合', postedOn: '2026-10-28', receiptNumber: '26-M000012', receivedOn: '2026-11-10' },
  },
  'complete-after-board': { step: '⑩', title: '⑩審査会後の事項を補う', elementId: 'User_CompleteAfterBoard', data: { consultedOn: '2026-11-04', repliedOn: '2026-11-18', replyNumber: '審答第12号', result: 'UNSUITABLE', severe: false, lifeSupport: false, reason: '疾病の状態の程度を満たさない' } },
  'arrange-meeting': { step: '⑨', title: '⑨審査会の開催を手配する', elementId: 'User_ArrangeMeeting', data: { queuedAt: '2026-10-20T01:00:00Z', meetings: [{ number: '2026-05', title: '令和8年度第5回', heldOn: '2026-12-09' }] } },
  'ask-doctor': { step: '⑨', title: '⑨医療機関に照会する', elementId: 'User_AskDoctor', data: { question: '治療開始日と直近の検査値', heldOn: '2026-11-18', heldBecause: '検査値が古い' } },
  'repair-code': {
    step: '⑤', title: '⑤符号の取得を直す', elementId: 'User_RepairCode',
    data: { failed: [{ personName: '青空 一郎', relationship: 'FATHER', result: 'NUMBER_UNKNOWN' }] },
  },
  'chase-linkage-answer': {
    step: '⑤', title: '⑤⑥⑦回答を督促する', elementId: 'User_ChaseLinkageAnswer',
    data: { open: [{ inquiryNumber: 120, kind: 'outside-inquiry', information: 'TAX', askedOn: '2026-11-12', shipmentNumber: '2026L00004', state: 'SENT' }] },
  },
  'phone-provider': {
    step: '⑦', title: '⑦提供者に電話で尋ねる', elementId: 'User_PhoneProvider',
    data: { pending: [{ inquiryNumber: 121, information: 'TAX', askedOn: '2026-11-05', interimAnswerOn: '2026-11-06', provider: '1310240000000000' }] },
  },
  'handle-non-disclosure': {
    step: "⑦'", title: "⑦'不開示の扱いを決める", elementId: 'User_HandleNonDisclosure',
    data: { refused: [{ personName: '青空 一郎', relationship: 'FATHER', information: 'TAX' }] },
  },
  'ask-for-paper': {
    step: "⑦'", title: "⑦'書類の提出を求める", elementId: 'User_AskForPaper',
    data: {
      items: [
        { needId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a12', personId: 'p-2', personName: '青空 一郎', relationship: 'FATHER', information: 'TAX', fiscalYear: 2026, reason: 'UNDECLARED', mayAskAgain: true },
        { needId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a13', personId: 'p-3', personName: '青空 二郎', relationship: 'SELF', information: 'ASSISTANCE', fiscalYear: 2026, reason: null, mayAskAgain: false },
      ],
    },
  },
  'obtain-evidence': { step: '⑩', title: '⑩申告・証明を求める', elementId: 'User_ObtainEvidence', data: { evidence: [{ personId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a02', personName: '青空 一郎' }] } },
  'propose-decision': { step: '⑩', title: '⑩認定・不認定・却下を起案する', elementId: 'User_ProposeDecision', data: {} },
  'approve-decision': { step: '⑩', title: '⑩決裁する', elementId: 'User_ApproveDecision', data: { proposal: 'CERTIFY', reason: '要件を満たす。', proposedBy: { name: '認定 花子' }, proposedAt: '2026-11-19T03:00:00Z', monthlyCapYen: 5000 } },
  'approve-order': custodyTask('保管委託の依頼を承認する', 'User_ApproveOrder'),
  'hand-over-boxes': custodyTask('箱を引き渡す', 'User_HandOverBoxes'),
  'chase-contractor': custodyTask('保管委託業者に督促する', 'User_ChaseContractor'),
  'resolve-order-difference': custodyTask('依頼と結果の違いを処理する', 'User_ResolveOrderDifference'),
  'receive-boxes': custodyTask('取り寄せた箱を受け取る', 'User_ReceiveBoxes'),
  'witness-disposal': custodyTask('廃棄に立ち会う', 'User_WitnessDisposal'),
  'record-certificate': custodyTask('廃棄証明を登録する', 'User_RecordCertificate'),
  'check-print': { step: '⑪', title: '⑪印刷物と宛先を点検する', elementId: 'User_CheckPrint', data: {} },
  'chase-copies': {
    step: '⑫', title: '⑫ 副本登録の結果を督促する', elementId: 'User_ChaseCopies',
    data: { number: '2026-012', counts: { records: 12, awaited: 3 }, shipments: ['2026L00031'] },
  },
  'confirm-check-lists': {
    step: '⑫', title: '⑫ 提供状況とエラーのチェックリストを確認する', elementId: 'User_ConfirmCheckLists',
    data: { runId: 'run-1', number: '2026-012', counts: { records: 12, registered: 10, deleted: 1, held: 1, errors: 0 }, dueOn: '2026-11-26' },
  },
  'confirm-misuse-report': {
    step: null, title: '誤用点検報告を確認する', elementId: 'User_ConfirmMisuseReport',
    data: { reportId: 'misuse-1', month: '2026-10', findings: 3, intact: true },
  },
  'approve-provision': {
    step: '⑫', title: '⑫ 個別の提供を承認する', elementId: 'User_ApproveProvision',
    data: {
      number: 'P2026-000012', recipient: '1', recipientName: '都道府県知事等（生活保護）', way: 'NETWORK', body: '1310240000000000', askedAt: '2026-11-20T01:15:00Z', reason: 'ANSWER_OFF',
      items: '小児慢性特定疾病医療費の支給に関する情報', basis: '番号法第19条第8号に基づく命令第2条の表', patientName: '青空 ひなた', recordKey: '9999996001',
      content: { validFrom: '2026-10-23', validTo: '2027-09-30', diseaseCode: '04_37_066', capYen: 2500, tier: 'IV', registered: true, answerOff: true },
    },
  },
  'review-cap-change': { step: '⑩', title: '⑩按分による月額の変更を確かめる', elementId: 'User_ReviewCapChange', data: { change: capChange } },
  'approve-cap-change': { step: '⑩', title: '⑩月額の変更を決裁する', elementId: 'User_ApproveCapChange', data: { change: { ...capChange, proposedBy: '認定 花子', proposedAt: '2026-11-24T01:00:00Z' } } },
  'settle-past-months': { step: '⑮', title: '⑮過ぎた月の差額を確かめる', elementId: 'User_SettlePastMonths', data: { change: { ...capChange, effectiveOn: '2026-10-02', differs: false }, months: pastMonths } },
  'enter-refund': { step: '⑮', title: '⑮償還払いの申請を入力する', elementId: 'User_EnterRefund', data: { number: refund.number, recipientNumber: '1000009', patientName: '青空 ひなた', claimantName: '青空 一郎', claimedOn: '2026-11-20' } },
  'obtain-refund-evidence': { step: '⑮', title: '⑮不足する証明を求める', elementId: 'User_ObtainRefundEvidence', data: { receipts: [{ position: 2, month: '2026-08', institution: '架空薬局', paidYen: 1200 }] } },
  'propose-refund': { step: '⑮', title: '⑮支給・不支給を起案する', elementId: 'User_ProposeRefund', data: { refund, sentBackComment: '計算し直すこと' } },
  'approve-refund': { step: '⑮', title: '⑮支給・不支給を決裁する', elementId: 'User_ApproveRefund', data: { refund: { ...refund, proposal: 'GRANT' } } },
  'chase-transfer': { step: '⑮', title: '⑮振込の結果を銀行に確かめる', elementId: 'User_ChaseTransfer', data: { number: refund.number, amountYen: 7000, transferOn: '2026-11-27', inquiryNumber: 345, askedOn: '2026-11-24', nextReminderOn: '2026-11-27' } },
  'correct-account': { step: '⑮', title: '⑮口座を訂正する', elementId: 'User_CorrectAccount', data: { number: refund.number, amountYen: 7000, returnReason: 'OTHER_HOLDER', returnedOn: '2026-11-27', oldAccount: 'ﾐﾂﾋﾞｼUFJ ﾂｷｼﾞ ****321 ﾀｶﾊｼ ﾐｻｷ' } },
  'check-orders': { step: '⑮', title: '⑮支払命令を確認する', elementId: 'User_CheckOrders', data: { payment: claimPayment } },
  'approve-payment': { step: '⑮', title: '⑮支払を承認する', elementId: 'User_ApprovePayment', data: { payment: claimPayment } },
  'chase-payment': { step: '⑮', title: '⑮審査支払機関に確かめる', elementId: 'User_ChasePayment', data: { payment: claimPayment, askedOn: '2026-11-24', nextReminderOn: '2026-11-26' } },
  'resolve-reconciliation': { step: '⑮', title: '⑮突合の差異を解決する', elementId: 'User_ResolveReconciliation', data: { payment: claimPayment } },
  'close-month': { step: '⑮', title: '⑮請求月を締める', elementId: 'User_CloseMonth', data: { payment: claimPayment } },
};

export const taskFormKeys = Object.keys(forms);

/** An opened work item of the form, in the hands of case worker 1 unless told. */
export function task(formKey: string, more: Partial<WorkItemDetail> = {}, item: Partial<WorkItem> = {}): WorkItemDetail {
  const form = forms[formKey];
  if (!form) throw new Error(`no task for ${formKey}`);
  return {
    item: {
      id: `form-${formKey}`, version: 3, caseId, applicationNumber: '26-102-00017', step: form.step, elementId: form.elementId, title: form.title, queue: 'entry',
      assignee: { id: 'worker1', name: '認定 花子' }, priority: 50, dueDate: '2026-11-26', overdueOfficeDays: -2, createdAt: '2026-11-19T01:05:00Z',
      channel: 'PORTAL', kind: 'NEW', municipality: { code: '131024', name: '中央区' }, patientName: '青空 ひなた', formKey,
      actions: ['RELEASE', 'REASSIGN', 'COMPLETE'], ...item,
    },
    schema: schemaOf(formKey), data: structuredClone(form.data), draft: null, differentFromUser: null,
    waitingSentence: '認定 花子さんが作業するのを待っています（2開庁日）。期限を過ぎると担当課長に知らせます。', readOnly: false, ...more,
  };
}
