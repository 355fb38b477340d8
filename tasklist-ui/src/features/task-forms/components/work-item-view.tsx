import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '@/lib/words';
import { Banner } from '@/components/ui/banner';
import { caseQueries } from '@/api/cases';
import { isApplication } from '@/lib/episodes';
import { hasRight, useSession } from '@/lib/session';
import type { OpenedWorkItem } from '../api/work-item';
import { formFor } from '../forms/registry';
import { PapersPane } from './papers-pane';
import { SplitPane } from './split-pane';
import { TaskForm } from './task-form';
import { WorkItemHeader } from './work-item-header';

/** Header, form, and the papers of the case beside it. */
export function WorkItemView({ opened }: { opened: OpenedWorkItem }) {
  const t = useWords('task-forms');
  const { item } = opened.data;
  const definition = formFor(item.formKey);
  const { user } = useSession();
  const hasDossier = isApplication(item.kind);
  const hasPapers = hasDossier && hasRight(user, 'DOCUMENT_READ');
  const [papersOpen, setPapersOpen] = useState(hasPapers && definition?.papers === 'beside');
  const dossier = useQuery({ ...caseQueries.dossier(item.caseId), enabled: hasDossier });

  return (
    <>
      <WorkItemHeader opened={opened} papersOpen={papersOpen} onTogglePapers={hasPapers ? () => setPapersOpen((open) => !open) : null} />
      {!definition && (
        <Banner tone="danger" title={t('unknownForm.title')}>
          {t('unknownForm.text', { key: item.formKey })}
        </Banner>
      )}
      {definition && (
        <SplitPane
          label={t('split')}
          wide={definition.wide ?? false}
          side={papersOpen ? <PapersPane caseId={item.caseId} formKey={item.formKey} /> : null}
        >
          <TaskForm opened={opened} definition={definition} dossier={dossier.data?.data ?? null} />
        </SplitPane>
      )}
    </>
  );
}
