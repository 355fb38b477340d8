import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries, modelQuery } from '@/api/cases';
import type { Dossier } from '@/api/case-types';
import type { ProcessInstance } from '@/api/types';
import { ProcessDiagram } from '@/features/diagram/process-diagram';
import { useWords } from '@/lib/words';

/** The case on the map of its processes. */
export function ProcessTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const process = useQuery({ ...caseQueries.process(dossier.id), refetchInterval: 30_000 });
  const [chosen, setChosen] = useState<number | null>(null);
  if (process.isPending) return <LoadingPanel />;
  if (process.isError) return <ProblemPanel problem={process.error} onRetry={() => void process.refetch()} />;
  const { instances } = process.data;
  if (instances.length === 0) return <EmptyState title={t('process.none')} />;
  const here = instances.findLastIndex(({ active }) => active.length > 0);
  const index = chosen ?? Math.max(0, here);
  const instance = instances[index] ?? instances[0]!;
  return (
    <div className="flex flex-col gap-4">
      {instances.length > 1 && (
        <ul aria-label={t('process.instances')} className="flex flex-wrap gap-2">
          {instances.map((candidate, position) => (
            <li key={`${candidate.processKey}-${position}`}>
              <button
                type="button"
                aria-pressed={position === index}
                onClick={() => setChosen(position)}
                className="flex items-center gap-2 rounded-8 border border-line bg-white px-3 py-1.5 hover:bg-blue-50 aria-pressed:border-blue-900 aria-pressed:font-bold"
              >
                {nameOf(candidate)}
                {candidate.active.length > 0 && <Badge tone="info">{t('process.here')}</Badge>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Card>
        <Instance key={`${instance.processKey}-${index}`} instance={instance} title={nameOf(instance)} />
      </Card>
    </div>
  );

  function nameOf({ processKey }: ProcessInstance): string {
    return t(`process.key.${processKey}`, { defaultValue: processKey });
  }
}

function Instance({ instance, title }: { instance: ProcessInstance; title: string }) {
  const model = useQuery(modelQuery(instance.processKey));
  if (model.isPending) return <LoadingPanel />;
  if (model.isError) return <ProblemPanel problem={model.error} onRetry={() => void model.refetch()} />;
  return (
    <ProcessDiagram
      xml={model.data}
      title={title}
      passed={instance.passed}
      active={instance.active.map(({ elementId }) => elementId)}
      height={520}
    />
  );
}
