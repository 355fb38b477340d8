import type { CurrentUser, Right } from '@/api/types';

const base = { municipalityCode: null, municipalityName: null, passwordExpiresOn: '2027-01-31' };
const worker: Right[] = [
  'CASE_READ', 'CASE_ENTER', 'CASE_RECEIVE', 'DISPATCH_READ', 'DECISION_READ', 'DECISION_PROPOSE', 'CERTIFICATE_READ', 'CERTIFICATE_PRINT', 'RESULT_LIST_READ', 'RESULT_LIST_SEND', 'BOARD_READ',
  'INDIVIDUAL_NUMBER_SHOW', 'INDIVIDUAL_NUMBER_ENTER', 'DOCUMENT_READ', 'DOCUMENT_ADD', 'NOTE_WRITE', 'CASE_WITHDRAW', 'WORK_READ', 'WORK_DO', 'PROCESS_READ', 'INQUIRY_READ', 'INQUIRY_DO', 'EXCHANGE_READ', 'EXCHANGE_SEND',
];

function wardStaff(id: string, name: string, municipalityCode: string, municipalityName: string): CurrentUser {
  return {
    ...base, id, name, section: '保健福祉課', roles: ['WARD_STAFF'], municipalityCode, municipalityName,
    rights: ['CASE_READ', 'CASE_OPEN', 'CASE_CHECK', 'CASE_FORWARD', 'DISPATCH_READ', 'RESULT_LIST_READ', 'RESULT_LIST_CONFIRM', 'DOCUMENT_READ', 'DOCUMENT_ADD', 'WORK_READ', 'WORK_DO', 'PROCESS_READ'], queues: ['ward-counter', 'ward-dispatch'],
  };
}

/** Synthetic staff, one for each duty. */
export const users = {
  'ward-chuo': wardStaff('ward-chuo', '中川 窓香', '131024', '中央区'),
  'ward-tachikawa': wardStaff('ward-tachikawa', '立野 窓子', '132021', '立川市'),
  worker1: { ...base, id: 'worker1', name: '佐藤 認', section: '家庭支援課', roles: ['CASE_WORKER'], rights: worker, queues: ['receipt-desk', 'entry', 'review', 'issuance'] },
  worker2: { ...base, id: 'worker2', name: '鈴木 定', section: '家庭支援課', roles: ['CASE_WORKER'], rights: worker, queues: ['receipt-desk', 'entry', 'review', 'issuance'] },
  approver: { ...base, id: 'approver', name: '高橋 決', section: '家庭支援課', roles: ['DECISION_APPROVER'], rights: ['CASE_READ', 'DECISION_READ', 'DECISION_APPROVE', 'DOCUMENT_READ', 'WORK_READ', 'WORK_DO', 'PROCESS_READ'], queues: ['approval'] },
  head: {
    ...base, id: 'head', name: '田中 課長', section: '家庭支援課', roles: ['SECTION_HEAD'], rights: ['CASE_READ', 'WORK_READ', 'WORK_DO', 'WORK_REASSIGN', 'DISPATCH_READ', 'RESULT_LIST_READ', 'DASHBOARD_READ', 'DECISION_TABLE_READ', 'DOCUMENT_READ', 'PROCESS_READ', 'INQUIRY_READ', 'INQUIRY_DO', 'MAILING_CONFIRM'],
    queues: ['receipt-desk', 'entry', 'review', 'approval', 'issuance'],
  },
  board: { ...base, id: 'board', name: '審査 結', section: '家庭支援課', roles: ['BOARD_SECRETARY'], rights: ['CASE_READ', 'DOCUMENT_READ', 'BOARD_READ', 'BOARD_PREPARE', 'WORK_READ', 'WORK_DO', 'PROCESS_READ'], queues: ['board'] },
  reviewer: { ...base, id: 'reviewer', name: '桃井 診', section: '審査会', roles: ['REVIEWER'], rights: ['BOARD_OPINE', 'WORK_READ', 'PROCESS_READ'], queues: [] },
  manager: { ...base, id: 'manager', name: '伊藤 管理', section: '家庭支援課', roles: ['MANAGER'], rights: ['DASHBOARD_READ', 'DECISION_TABLE_READ', 'WORK_READ', 'WORK_REASSIGN', 'PROCESS_READ'], queues: [] },
  analyst: { ...base, id: 'analyst', name: '渡辺 分析', section: '企画課', roles: ['ANALYST'], rights: ['DECISION_TABLE_READ', 'DASHBOARD_READ'], queues: [] },
  security: { ...base, id: 'security', name: '山本 守', section: '総務課', roles: ['SECURITY_OFFICER'], rights: ['LOG_READ', 'EXCHANGE_READ', 'TAKE_OUT_PERMIT'], queues: [] },
  usage: { ...base, id: 'usage', name: '小林 承', section: '家庭支援課', roles: ['USAGE_APPROVER'], rights: ['EXCHANGE_READ', 'USAGE_APPROVE'], queues: [] },
  chief: { ...base, id: 'chief', name: '中村 統', section: '総務課', roles: ['CHIEF_SECURITY_OFFICER'], rights: ['LOG_READ', 'USER_READ', 'USER_MANAGE', 'GRANT_READ'], queues: [] },
  payment: { ...base, id: 'payment', name: '小林 払', section: '医療助成課', roles: ['PAYMENT_STAFF'], rights: ['INSURER_REPLY', 'WORK_READ', 'WORK_DO'], queues: ['insurer-desk'] },
} satisfies Record<string, CurrentUser>;
