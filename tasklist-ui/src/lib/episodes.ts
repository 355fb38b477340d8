import type { EpisodeKind } from '@/api/types';

const PAGES: Record<EpisodeKind, ((id: string) => string) | null> = {
  CLAIM_MONTH: (id) => `/claim-months/${id}`,
  CLAIM_EXCEPTION: null,
  REFUND: (id) => `/refunds/${id}`,
  COPY_REGISTRATION: (id) => `/copy-registrations/${id}`,
  PROVISION: null,
  RENEWAL_NOTICE: null,
  CUSTODY_ORDER: (id) => `/custody/orders/${id}`,
  MISUSE_REPORT: (id) => `/audit/misuse-reports/${id}`,
};

const isEpisode = (kind: string): kind is EpisodeKind => kind in PAGES;

/** Whether a work item belongs to an application with its dossier and papers. */
export function isApplication(kind: string): boolean {
  return !isEpisode(kind);
}

/** The page behind a work item: the dossier of an application, the page of another episode; null where the work item's own page says all. */
export function pageOf(kind: string, id: string): string | null {
  return isEpisode(kind) ? (PAGES[kind]?.(id) ?? null) : `/cases/${id}/overview`;
}
