import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DashboardSteps } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RefreshIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { LoadingPanel } from '@/components/ui/spinner';
import { ClaimMonthsCard } from '@/features/dashboard/claim-months-card';
import { modelQuery, stepsQuery } from '@/features/dashboard/dashboard-api';
import { StepRoad } from '@/features/dashboard/step-road';
import { loadsByStep } from '@/features/dashboard/steps';
import { StepsTable } from '@/features/dashboard/steps-table';
import { classes } from '@/lib/classes';
import { formatDateTime } from '@/lib/dates';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

const ProcessDiagram = lazy(() => import('@/features/diagram/process-diagram').then((module) => ({ default: module.ProcessDiagram })));

/** Where the work stands, on the handbook's own picture, and the same as a table. */
export default function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const { user } = useSession();
  const steps = useQuery(stepsQuery);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={steps.data ? t('asOf', { time: formatDateTime(steps.data.generatedAt) }) : t('lead')}
        actions={
          <Button variant="secondary" size="small" isPending={steps.isFetching} onPress={() => void steps.refetch()}>
            <RefreshIcon className="size-4" />
            {t('refresh')}
          </Button>
        }
      />
      {steps.isPending && <LoadingPanel />}
      {steps.isError && !steps.data && <ProblemPanel problem={steps.error} onRetry={() => void steps.refetch()} />}
      {steps.data && (
        <div className="flex flex-col gap-6">
          <Totals totals={steps.data.totals} />
          <Overview steps={steps.data} />
          {hasRight(user, 'CLAIM_READ') && <ClaimMonthsCard />}
          <Card title={t('table.title')}>
            <StepsTable elements={steps.data.elements} />
          </Card>
        </div>
      )}
    </>
  );
}

function Totals({ totals }: { totals: DashboardSteps['totals'] }) {
  const { t } = useTranslation('dashboard');
  const cards = [
    { key: 'openCases', look: '' },
    { key: 'open', look: '' },
    { key: 'overdue', look: totals.overdue > 0 ? 'text-error-2' : '' },
    { key: 'dueToday', look: totals.dueToday > 0 ? 'text-orange-1000' : '' },
    { key: 'completedToday', look: 'text-success-2' },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-5">
      {cards.map(({ key, look }) => (
        <div key={key} className="rounded-12 border border-line bg-white px-5 py-4">
          <dt className="text-[0.9375rem] text-ink-soft">{t(`totals.${key}`)}</dt>
          <dd className={classes('mt-1 text-[2rem] leading-120 font-bold tabular-nums', look)}>
            {formatCount(totals[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The road of all steps, and below it the model behind the chosen one. */
function Overview({ steps }: { steps: DashboardSteps }) {
  const { t } = useTranslation('dashboard');
  const [process, setProcess] = useState('certification');
  const loads = useMemo(() => loadsByStep(steps), [steps]);
  return (
    <>
      <Card title={t('road.title')}>
        <StepRoad loads={loads} shown={process} onShow={setProcess} />
      </Card>
      <Picture steps={steps} process={process} onChoose={setProcess} />
    </>
  );
}

function Picture({ steps, process, onChoose }: { steps: DashboardSteps; process: string; onChoose: (process: string) => void }) {
  const { t } = useTranslation('dashboard');
  const { user } = useSession();
  const navigate = useNavigate();
  const model = useQuery(modelQuery(process));
  const nameOf = ({ key, name }: { key: string; name: string }) => t(`picture.${key}`, { defaultValue: name });
  const title = nameOf(steps.processes.find(({ key }) => key === process) ?? { key: process, name: process });
  const badges = useMemo(
    () => [
      ...steps.elements
        .filter((element) => element.processKey === process && element.open > 0)
        .map(({ elementId, open, overdue, title }) => ({
          elementId,
          text: formatCount(open),
          label: overdue > 0 ? t('badge.overdue', { title, open, overdue }) : t('badge.open', { title, open }),
          tone: overdue === 0 ? ('neutral' as const) : ('danger' as const),
        })),
      ...steps.waits
        .filter(({ processKey }) => processKey === process)
        .map(({ elementId, title, waiting }) => ({ elementId, text: formatCount(waiting), label: t('badge.waiting', { title, waiting }), tone: 'warning' as const })),
    ],
    [steps, process, t],
  );
  const openStep = (elementId: string) => {
    const element = steps.elements.find((candidate) => candidate.elementId === elementId);
    if (element?.step && hasRight(user, 'WORK_READ')) void navigate(`/inbox?view=all&step=${encodeURIComponent(element.step)}`);
  };
  return (
    <Card
      title={t('picture.title')}
      actions={
        <Select
          compact
          label={t('picture.choose')}
          value={process}
          onChange={onChoose}
          options={steps.processes.map((one) => ({ value: one.key, label: nameOf(one) }))}
        />
      }
    >
      {model.isPending && <LoadingPanel />}
      {model.isError && <ProblemPanel problem={model.error} onRetry={() => void model.refetch()} />}
      {model.data && (
        <Suspense fallback={<LoadingPanel />}>
          <ProcessDiagram key={process} xml={model.data} title={title} badges={badges} height={440} onSelect={openStep} />
        </Suspense>
      )}
    </Card>
  );
}
