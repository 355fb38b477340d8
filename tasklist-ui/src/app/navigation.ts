import type { CurrentUser } from '@/api/types';
import { hasRight } from '@/lib/session';

export type NavigationKey =
  | 'inbox' | 'counter' | 'receipt' | 'dispatches' | 'insurerLetters' | 'insurerReplies' | 'shipments' | 'search' | 'meetings' | 'renewals' | 'resultLists' | 'copyRegistrations' | 'provisions' | 'claimMonths' | 'refunds' | 'custody' | 'dashboard' | 'decisions' | 'audit' | 'users';

interface NavigationEntry {
  key: NavigationKey;
  to: string;
  isFor: (user: CurrentUser) => boolean;
}

const entries: NavigationEntry[] = [
  { key: 'inbox', to: '/inbox', isFor: (user) => hasRight(user, 'WORK_READ') },
  { key: 'counter', to: '/counter/new', isFor: (user) => hasRight(user, 'CASE_OPEN') && user.municipalityCode !== null },
  { key: 'receipt', to: '/receipt/new', isFor: (user) => hasRight(user, 'CASE_RECEIVE') },
  { key: 'dispatches', to: '/dispatches', isFor: (user) => hasRight(user, 'DISPATCH_READ') },
  { key: 'insurerLetters', to: '/insurer-letters', isFor: (user) => hasRight(user, 'INQUIRY_READ') },
  { key: 'insurerReplies', to: '/insurer-replies', isFor: (user) => hasRight(user, 'INSURER_REPLY') || hasRight(user, 'INQUIRY_READ') },
  { key: 'shipments', to: '/shipments', isFor: (user) => hasRight(user, 'EXCHANGE_READ') },
  { key: 'search', to: '/search', isFor: (user) => hasRight(user, 'CASE_READ') },
  { key: 'meetings', to: '/meetings', isFor: (user) => hasRight(user, 'BOARD_PREPARE') || hasRight(user, 'BOARD_READ') || hasRight(user, 'BOARD_OPINE') },
  { key: 'renewals', to: '/renewals', isFor: (user) => hasRight(user, 'RENEWAL_READ') },
  { key: 'resultLists', to: '/result-lists', isFor: (user) => hasRight(user, 'RESULT_LIST_READ') },
  { key: 'claimMonths', to: '/claim-months', isFor: (user) => hasRight(user, 'CLAIM_READ') },
  { key: 'refunds', to: '/refunds', isFor: (user) => hasRight(user, 'REFUND_READ') },
  { key: 'custody', to: '/custody', isFor: (user) => hasRight(user, 'CUSTODY_READ') },
  { key: 'copyRegistrations', to: '/copy-registrations', isFor: (user) => hasRight(user, 'COPY_READ') },
  { key: 'provisions', to: '/provisions', isFor: (user) => hasRight(user, 'COPY_READ') },
  { key: 'dashboard', to: '/dashboard', isFor: (user) => hasRight(user, 'DASHBOARD_READ') },
  { key: 'decisions', to: '/decisions', isFor: (user) => hasRight(user, 'DECISION_TABLE_READ') },
  { key: 'audit', to: '/audit', isFor: (user) => hasRight(user, 'LOG_READ') },
  { key: 'users', to: '/users', isFor: (user) => hasRight(user, 'USER_READ') },
];

/** The pages this user's duties lead to, in the order of the day's work. */
export function navigationFor(user: CurrentUser): NavigationEntry[] {
  return entries.filter((entry) => entry.isFor(user));
}

export function startPage(user: CurrentUser): string {
  return navigationFor(user)[0]?.to ?? '/welcome';
}
