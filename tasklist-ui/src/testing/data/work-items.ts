import type { ApplicationKind, Channel, Queue, WorkItem } from '@/api/types';
import { municipalities } from '@/testing/data/municipalities';
import { users } from '@/testing/data/users';

const tasks: { elementId: string; step: string; title: string; queue: Queue; formKey: string }[] = [
  { elementId: 'User_CheckDocuments', step: '①', title: '本人と書類を確認する', queue: 'ward-counter', formKey: 'check-documents' },
  { elementId: 'User_ReceiveCorrection', step: '①', title: '補正書類を受け取る', queue: 'ward-counter', formKey: 'receive-correction' },
  { elementId: 'User_ForwardApplication', step: '②', title: '進達する', queue: 'ward-dispatch', formKey: 'forward-application' },
  { elementId: 'User_ReceiveDispatch', step: '②', title: '収受する', queue: 'receipt-desk', formKey: 'receive-dispatch' },
  { elementId: 'User_EnterApplication', step: '③', title: '申請内容と個人番号を入力する', queue: 'entry', formKey: 'enter-application' },
  { elementId: 'User_CompareEntry', step: '③', title: '入力内容を原本と照合する', queue: 'entry', formKey: 'compare-entry' },
  { elementId: 'User_ResolveDuplicate', step: '③', title: '重複を確認する', queue: 'entry', formKey: 'resolve-duplicate' },
  { elementId: 'User_CompleteAfterBoard', step: '⑩', title: '審査会後の事項を補う', queue: 'review', formKey: 'complete-after-board' },
  { elementId: 'User_ProposeDecision', step: '⑩', title: '認定・不認定・却下を起案する', queue: 'review', formKey: 'propose-decision' },
  { elementId: 'User_ApproveDecision', step: '⑩', title: '決裁する', queue: 'approval', formKey: 'approve-decision' },
  { elementId: 'User_CheckPrint', step: '⑪', title: '印刷物と宛先を点検する', queue: 'issuance', formKey: 'check-print' },
];

const families = ['架空', '仮野', '例原', '見本', '試田', '偽山', '想川', '作島', '空森', '夢井'];
const given = ['太郎', 'さくら', '陽葵', '蓮', '結衣', '湊', '凛', '悠真', '葵', '大翔'];
const kinds: ApplicationKind[] = ['NEW', 'RENEWAL', 'NEW', 'CHANGE', 'RENEWAL', 'MOVE_IN'];
const dayMs = 86_400_000;

function iso(offset: number): string {
  return new Date(Date.now() + offset * dayMs + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The same synthetic items at every start; dates move with today. */
export function makeWorkItems(count = 140): WorkItem[] {
  return Array.from({ length: count }, (_, index) => {
    const task = tasks[(index * 7 + (index >> 2)) % tasks.length]!;
    const due = ((index * 5) % 23) - 5;
    const channel: Channel = index % 3 === 0 ? 'PAPER' : 'PORTAL';
    const municipality = municipalities[(index * 3) % municipalities.length]!;
    const assignee = index % 5 === 1 ? users.worker1 : index % 7 === 2 ? users.worker2 : null;
    return {
      id: `task-${index + 1}`,
      version: 1,
      caseId: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      applicationNumber: `R8-${String(10_000 + index * 13)}`,
      step: task.step,
      elementId: task.elementId,
      title: task.title,
      queue: task.queue,
      assignee: assignee && { id: assignee.id, name: assignee.name },
      priority: [50, 50, 70, 30, 90][index % 5]!,
      dueDate: iso(due),
      overdueOfficeDays: due < 0 ? Math.ceil(-due * 0.7) : -Math.floor(due * 0.7),
      createdAt: new Date(Date.now() - (index % 30) * dayMs).toISOString(),
      channel,
      kind: kinds[index % kinds.length]!,
      municipality: { code: municipality.code, name: municipality.name },
      patientName: `${families[index % families.length]} ${given[(index * 3) % given.length]}`,
      formKey: task.formKey,
      actions: ['COMPLETE'],
    } satisfies WorkItem;
  });
}
