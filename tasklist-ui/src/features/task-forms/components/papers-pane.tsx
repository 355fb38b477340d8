import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '@/lib/words';
import { DocumentViewer } from '@/components/document-viewer/document-viewer';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries, documentUrl } from '@/api/cases';
import type { CaseDocument } from '@/api/case-types';

const FIRST: Record<string, readonly string[]> = {
  'check-print': ['CERTIFICATE', 'CAP_LEDGER'],
  'obtain-consent': ['CONSENT', 'APPLICATION_FORM'],
  'register-category': ['INSURER_REPLY', 'INSURER_INQUIRY'],
  'obtain-evidence': ['TAX_CERTIFICATE', 'HOUSEHOLD_STATEMENT'],
};

/** The papers of the case, one at a time, chosen by kind. */
export function PapersPane({ caseId, formKey }: { caseId: string; formKey: string }) {
  const t = useWords('task-forms');
  const documents = useQuery(caseQueries.documents(caseId));
  const [chosen, setChosen] = useState<string | null>(null);

  if (documents.isPending) return <LoadingPanel />;
  if (documents.isError) return <ProblemPanel problem={documents.error} onRetry={() => void documents.refetch()} />;
  const list = inOrder(documents.data, FIRST[formKey] ?? ['APPLICATION_FORM']);
  const shown = list.find((document) => document.id === chosen) ?? list[0];
  if (!shown) {
    return (
      <div className="h-full rounded-8 border border-line bg-surface">
        <EmptyState title={t('papers.none')}>{t('papers.noneText')}</EmptyState>
      </div>
    );
  }
  return (
    <div className="flex h-full flex-col overflow-hidden rounded-8 border border-line bg-surface">
      <div className="border-b border-line p-2">
        <Select
          compact
          fill
          label={t('papers.choose')}
          value={shown.id}
          onChange={(id) => setChosen(id)}
          options={list.map((document) => ({ value: document.id, label: nameOf(document) }))}
        />
      </div>
      <DocumentViewer className="flex-1" src={documentUrl(shown.id)} mediaType={shown.mediaType} title={nameOf(shown)} />
    </div>
  );

  function nameOf(document: CaseDocument): string {
    const kind = t(`option.documentKind.${document.kind}`, { defaultValue: document.kind });
    return t('papers.name', { kind, fileName: document.fileName });
  }
}

function inOrder(documents: CaseDocument[], first: readonly string[]): CaseDocument[] {
  const rank = (document: CaseDocument) => {
    const place = first.indexOf(document.kind);
    return place === -1 ? first.length : place;
  };
  return documents.toSorted((one, other) => rank(one) - rank(other) || other.storedAt.localeCompare(one.storedAt));
}
