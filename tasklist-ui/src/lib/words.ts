import { useTranslation } from 'react-i18next';

/** Looks up a text whose key is put together from data, such as the name of a document kind. */
export type Words = (key: string, params?: Record<string, unknown>) => string;

/** Like useTranslation, for pages whose keys come from schemas and codes; a test holds the fixed keys to the files. */
export function useWords(namespace: 'task-forms' | 'dossier' | 'diagram' | 'casework' | 'inquiries' | 'viewer' | 'linkage' | 'insurer' | 'renewals' | 'copies' | 'custody' | 'payment'): Words {
  return useTranslation(namespace as 'common').t as unknown as Words;
}
