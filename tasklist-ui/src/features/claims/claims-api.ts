import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

export type Payer = 'SHAHO_FUND' | 'NHI_FEDERATION';
export type MonthState = 'OPEN' | 'ADJUDICATING' | 'EXCEPTIONS' | 'READY' | 'ORDERED' | 'PAID' | 'CLOSED';
export type LineState = 'RECEIVED' | 'PAYABLE' | 'HELD' | 'CARRIED' | 'RETURNED';
export type Outcome = 'PAY' | 'HOLD_TO_NEXT_MONTH' | 'RETURN';

export interface MonthSummary {
  id: string;
  billing: string;
  state: MonthState;
  lines: number;
  amountYen: number;
  openExceptions: number;
  files: number;
}

export interface ClaimFile {
  id: string;
  fileName: string;
  payer?: Payer;
  accepted: boolean;
  refusal?: string;
  refusalLine?: number;
  refusalField?: string;
  lines: number;
  points: number;
  amountYen: number;
  feeYen: number;
  receivedAt: string;
}

export interface PayerTotals {
  payer: Payer;
  invoicedCount: number;
  invoicedYen: number;
  feeYen: number;
  payableCount: number;
  payableYen: number;
  heldCount: number;
  heldYen: number;
  returnedCount: number;
  returnedYen: number;
  releasedCount: number;
  releasedYen: number;
  reversalCount: number;
  reversalYen: number;
}

export interface CodeCount {
  code: string;
  text: string;
  weight: 'ACCEPTED' | 'NOTED' | 'HELD';
  lines: number;
  amountYen: number;
}

export interface MonthDetail {
  month: { id: string; billing: string; state: MonthState; openedAt: string; startedAt?: string | null; adjudicatedAt?: string | null };
  files: ClaimFile[];
  missing: Payer[];
  payers: { totals: PayerTotals; orderYen: number; meets: boolean }[];
  linesDue: number;
  linesChecked: number;
  codes: CodeCount[];
  exceptions: { all: number; open: number };
  waiting: { sentence: string };
}

export interface LineFinding {
  code: string;
  text: string;
  held: boolean;
  suggestion: Outcome;
  measure: number;
}

export interface ClaimLine {
  id: string;
  seq: number;
  lineNumber: number;
  payer: Payer;
  recordNumber: string;
  billing: string;
  service: string;
  recipientNumber: string;
  institutionCode: string;
  inpatient: boolean;
  days: number;
  publicPoints: number;
  burdenPercent: number;
  insurerCopayYen: number;
  patientShareYen: number;
  publicAmountYen: number;
  mealPublicYen: number;
  claimKind: number;
  state: LineState;
  code?: string;
  personId?: string;
  exceptionId?: string;
  exceptionNumber?: string;
  findings: LineFinding[];
}

export interface ClaimException {
  id: string;
  number: string;
  recipientNumber: string;
  personName?: string;
  personId?: string;
  service: string;
  lines: number;
  amountYen: number;
  reasons: string[];
  state: 'OPEN' | 'DECIDED' | 'APPLIED';
  outcome?: Outcome;
  workItemId?: string;
}

export interface LedgerMonth {
  service: string;
  capYen: number;
  usedYen: number;
  totalCostYen: number;
  entries: { kind: 'CLAIM' | 'REVERSAL' | 'REFUND'; shareYen: number; totalCostYen: number; recordNumber?: string; institutionCode?: string; recordedAt: string }[];
}

export interface LineFilter {
  payer?: Payer;
  code?: string;
  state?: LineState;
  recipientNumber?: string;
}

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

const base = '/api/claim-months';
const PAGE = 50;
/** While lines are being checked the page looks again by itself. */
const WHILE_CHECKING = 2_000;

export const monthsQuery = queryOptions({
  queryKey: ['claim-months', 'list'],
  queryFn: ({ signal }) => api.get<{ items: MonthSummary[]; refused: ClaimFile[] }>(base, { signal }),
});

export const monthQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim-months', id],
    queryFn: ({ signal }) => api.get<MonthDetail>(`${base}/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.month.state === 'ADJUDICATING' ? WHILE_CHECKING : false),
  });

/** Filters may hold a recipient number: they are posted, never part of an address. */
export const linesQuery = (id: string, filter: LineFilter) =>
  infiniteQueryOptions({
    queryKey: ['claim-months', id, 'lines', filter],
    queryFn: ({ pageParam, signal }) =>
      api.post<Page<ClaimLine>>(`${base}/${id}/lines/search`, { ...filter, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const exceptionsQuery = (id: string, openOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['claim-months', id, 'exceptions', openOnly],
    queryFn: ({ pageParam, signal }) => api.get<Page<ClaimException>>(`${base}/${id}/exceptions?openOnly=${openOnly}&limit=${PAGE}&cursor=${pageParam}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const lineQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim-lines', id],
    queryFn: ({ signal }) => api.get<{ line: ClaimLine; received: Record<string, string> }>(`/api/claim-lines/${id}`, { signal }),
  });

export const ledgerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['cap-ledgers', personId],
    queryFn: ({ signal }) => api.get<{ personId: string; name: string; months: LedgerMonth[] }>(`/api/cap-ledgers/${personId}`, { signal }),
  });
