import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { useAdding, waitingCasesQuery } from '@/features/meetings/meetings-api';
import { WaitingCases } from '@/features/meetings/waiting-cases';

/** Cases that wait, to be laid before this meeting too. */
export function MoreCases({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const waiting = useQuery(waitingCasesQuery);
  const adding = useAdding(meeting);
  const [chosen, setChosen] = useState<string[]>([]);
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <Card title={t('waiting.title', { count: waiting.data.length })}>
      <div className="flex flex-col gap-4">
        <WaitingCases cases={waiting.data} chosen={chosen} onChoose={setChosen} />
        {adding.isError && <ProblemPanel problem={adding.error} />}
        <div className="flex justify-end">
          <Button variant="secondary" isDisabled={chosen.length === 0} isPending={adding.isPending} onPress={() => adding.mutate(chosen, { onSuccess: () => setChosen([]) })}>
            {t('waiting.add', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}
