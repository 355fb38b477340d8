import type { Sent } from './sent';

/** K6: the monthly misuse reports. User ids, random log keys and counts; never a name of those who were looked at. */

export interface MisuseRange {
  firstEntry: number | null;
  lastEntry: number | null;
  firstBlock: number | null;
  lastBlock: number | null;
  unsealedEntries: number;
}

export type MisuseReport = Sent<
  'MisuseReportResponse',
  {
    range: MisuseRange;
    seal: Sent<'MisuseSeal', { firstBrokenBlock: number | null }>;
    figures: Sent<'MisuseFigures'>;
    confirmedBy: string | null;
    confirmedByName: string | null;
    confirmedAt: string | null;
    comment: string | null;
  }
>;

export type MisuseFinding = Sent<
  'MisuseFindingResponse',
  {
    userId: string | null;
    userName: string | null;
    logKey: string | null;
    days: number | null;
    purpose: string | null;
    what: string | null;
    firstAt: string | null;
    lastAt: string | null;
  }
>;

export interface MisuseReportDetail {
  report: MisuseReport;
  findings: MisuseFinding[];
}
