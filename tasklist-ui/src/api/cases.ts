import { queryOptions } from '@tanstack/react-query';
import type {
  CapAssessment,
  CaseCertificate,
  CaseDocument,
  DecisionBasis,
  DiseaseEntry,
  Dossier,
  DossierView,
  Note,
  RecordItem,
  TimelineEntry,
} from '@/api/case-types';
import type { ProcessPosition } from '@/api/types';
import { api, type Versioned } from '@/lib/api-client';
import { isProblem } from '@/lib/problem';

type ListOf<T> = T[] | { items: T[] };

function itemsOf<T>(list: ListOf<T>): T[] {
  return Array.isArray(list) ? list : list.items;
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (isProblem(failure) && failure.isNotFound) return null;
    throw failure;
  }
}

function dossierOf({ relationship, applicant, household, ...rest }: DossierView): Dossier {
  return {
    ...rest,
    applicant: applicant ? { ...applicant, relationship: applicant.relationship ?? relationship ?? null } : null,
    household: (household ?? []).map((member) =>
      'person' in member ? { ...member.person, relationship: member.relationship, insured: member.insured, sameResidence: member.sameResidence ?? null } : member,
    ),
  };
}

/** Everything that is asked about one case, each with its key in the cache. */
export const caseQueries = {
  dossier: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'dossier'],
      queryFn: async ({ signal }): Promise<Versioned<Dossier>> => {
        const { data, etag } = await api.getVersioned<DossierView>(`/api/cases/${caseId}`, { signal });
        return { data: dossierOf(data), etag };
      },
    }),
  timeline: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'timeline'],
      queryFn: async ({ signal }) => itemsOf(await api.get<ListOf<TimelineEntry>>(`/api/cases/${caseId}/timeline`, { signal })),
    }),
  notes: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'notes'],
      queryFn: async ({ signal }) => itemsOf(await api.get<ListOf<Note>>(`/api/cases/${caseId}/notes`, { signal })),
    }),
  recordItems: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'record-items'],
      queryFn: async ({ signal }) => itemsOf(await api.get<ListOf<RecordItem>>(`/api/cases/${caseId}/record-items`, { signal })),
    }),
  documents: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'documents'],
      queryFn: async ({ signal }) => itemsOf(await api.get<ListOf<CaseDocument>>(`/api/cases/${caseId}/documents`, { signal })),
    }),
  certificates: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'certificates'],
      queryFn: async ({ signal }) =>
        itemsOf(await api.get<ListOf<CaseCertificate>>(`/api/cases/${caseId}/certificates`, { signal })),
    }),
  cap: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'cap'],
      queryFn: ({ signal }) => orNull(api.get<CapAssessment>(`/api/cases/${caseId}/cap`, { signal })),
    }),
  decisionBasis: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'decision-basis'],
      queryFn: ({ signal }) => api.get<DecisionBasis>(`/api/cases/${caseId}/decision-basis`, { signal }),
    }),
  process: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'process'],
      queryFn: ({ signal }) => api.get<ProcessPosition>(`/api/cases/${caseId}/process`, { signal }),
    }),
};

export const modelQuery = (processKey: string) =>
  queryOptions({
    queryKey: ['process-model', processKey],
    queryFn: ({ signal }) => api.getText(`/api/processes/${processKey}/model`, { signal }),
    staleTime: Infinity,
  });

export const diseasesQuery = (text: string) =>
  queryOptions({
    queryKey: ['diseases', text],
    queryFn: async ({ signal }) => itemsOf(await api.get<ListOf<DiseaseEntry>>('/api/diseases', { query: { q: text }, signal })),
    staleTime: 300_000,
  });

export function documentUrl(documentId: string): string {
  return `/api/documents/${documentId}/content`;
}

/** The record items as a table for a spreadsheet; the server logs that they leave it. */
export const exportRecordItems = (caseId: string) => api.postForFile(`/api/cases/${caseId}/record-items/export`);
