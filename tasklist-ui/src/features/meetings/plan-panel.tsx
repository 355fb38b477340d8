import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { usePlanning, waitingCasesQuery } from '@/features/meetings/meetings-api';
import { WaitingCases } from '@/features/meetings/waiting-cases';
import { fieldErrorsOf } from '@/lib/field-errors';
import { hasRight, useSession } from '@/lib/session';

/** The cases that wait; the secretary chooses and plans a meeting for them. */
export function PlanPanel() {
  const { t } = useTranslation('meetings');
  const { user } = useSession();
  const navigate = useNavigate();
  const waiting = useQuery(waitingCasesQuery);
  const planning = usePlanning();
  const [chosen, setChosen] = useState<string[]>([]);
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const mayPlan = hasRight(user, 'BOARD_PREPARE');
  const errors = fieldErrorsOf(planning.error);
  const count = waiting.data?.length ?? 0;
  return (
    <Card title={t('waiting.title', { count })}>
      {waiting.isPending && <LoadingPanel />}
      {waiting.isError && <ProblemPanel problem={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.isSuccess && count === 0 && <EmptyState title={t('waiting.none')} />}
      {waiting.data && count > 0 && (
        <div className="flex flex-col gap-4">
          <WaitingCases cases={waiting.data} {...(mayPlan ? { chosen, onChoose: setChosen } : {})} />
          {mayPlan && (
            <div className="flex flex-wrap items-end justify-between gap-4">
              <EraDateInput label={t('heldOn')} isRequired value={heldOn} onChange={setHeldOn} errorMessage={errors['/heldOn']} />
              <Button
                isDisabled={!heldOn || chosen.length === 0}
                isPending={planning.isPending}
                onPress={() => planning.mutate({ heldOn: heldOn!, matterIds: chosen }, { onSuccess: ({ id }) => void navigate(`/meetings/${id}`) })}
              >
                {t('waiting.plan', { count: chosen.length })}
              </Button>
            </div>
          )}
          {planning.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={planning.error} />}
        </div>
      )}
    </Card>
  );
}
