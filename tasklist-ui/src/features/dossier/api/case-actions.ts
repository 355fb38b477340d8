import { api } from '@/lib/api-client';
import type { CaseDocument } from '@/api/case-types';

/** What may be done to a case from its dossier. */
export const caseActions = {
  withdraw: (caseId: string, reason: string) => api.post(`/api/cases/${caseId}/withdrawal`, { reason }),
  addNote: (caseId: string, text: string) => api.post(`/api/cases/${caseId}/notes`, { text }),
  reveal: (personId: string, caseId: string, purpose: string) =>
    api.post<{ value: string }>(`/api/persons/${personId}/individual-number/reveal`, { purpose, caseId }),
  addDocument: (caseId: string, file: File, kind: string) => {
    const form = new FormData();
    form.set('file', file);
    form.set('kind', kind);
    return api.post<CaseDocument>(`/api/cases/${caseId}/documents`, form);
  },
};
