import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentViewer } from '@/components/document-viewer/document-viewer';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries, documentUrl } from '@/api/cases';
import type { Dossier } from '@/api/case-types';
import { formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { fileSize } from '../file-rules';
import { CasePapers } from './case-papers';
import { DocumentUpload } from './document-upload';

export function DocumentsTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const words = useWords('casework');
  const { user } = useSession();
  const documents = useQuery(caseQueries.documents(dossier.id));
  const [chosen, setChosen] = useState<string | null>(null);

  if (documents.isPending) return <LoadingPanel />;
  if (documents.isError) return <ProblemPanel problem={documents.error} onRetry={() => void documents.refetch()} />;
  const shown = documents.data.find((document) => document.id === chosen) ?? documents.data[0];
  const kindOf = (kind: string) => words(`documentKind.${kind}`, { defaultValue: kind });

  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(20rem,2fr)_minmax(0,3fr)]">
      <div className="flex flex-col gap-5">
        <Card title={t('documents.title')} flush>
          {documents.data.length === 0 ? (
            <EmptyState title={t('documents.none')} />
          ) : (
            <ul className="divide-y divide-line">
              {documents.data.map((document) => (
                <li key={document.id}>
                  <button
                    type="button"
                    aria-current={document.id === shown?.id ? 'true' : undefined}
                    onClick={() => setChosen(document.id)}
                    className="w-full px-4 py-2.5 text-left hover:bg-solid-gray-50 aria-[current]:bg-blue-50"
                  >
                    <span className="block font-bold">{kindOf(document.kind)}</span>
                    <span className="block text-[0.875rem] break-all text-ink-soft">
                      {document.fileName}（{fileSize(document.size)}
                      {document.pages ? t('documents.pages', { count: document.pages }) : ''}）
                    </span>
                    <span className="block text-[0.8125rem] text-ink-soft">{formatDateTime(document.storedAt)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {hasRight(user, 'CUSTODY_READ') && <CasePapers caseId={dossier.id} />}
        {hasRight(user, 'DOCUMENT_ADD') && <DocumentUpload caseId={dossier.id} onAdded={setChosen} />}
      </div>
      {shown && (
        <div className="h-[80dvh] overflow-hidden rounded-12 border border-line bg-white lg:sticky lg:top-18 lg:h-[calc(100dvh-6rem)]">
          <DocumentViewer className="h-full" src={documentUrl(shown.id)} mediaType={shown.mediaType} title={kindOf(shown.kind)} />
        </div>
      )}
    </div>
  );
}
