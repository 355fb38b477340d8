import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Verdict } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast-store';
import { useOpinion } from '@/features/meetings/meetings-api';
import { verdicts } from '@/components/casework/verdict-badge';
import { fieldErrorsOf } from '@/lib/field-errors';

/** A reviewer's own opinion; until the board replies it may be changed. */
export function OpinionForm({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  const own = item.opinions.find((opinion) => opinion.own);
  const giving = useOpinion(meetingId, item, () => toast.success(t('opinion.done')));
  const [verdict, setVerdict] = useState<Verdict | ''>(own?.verdict ?? '');
  const [severe, setSevere] = useState(own?.severe ?? false);
  const [lifeSupport, setLifeSupport] = useState(own?.lifeSupport ?? false);
  const [reason, setReason] = useState(own?.reason ?? '');
  const errors = fieldErrorsOf(giving.error);
  const needsReason = verdict === 'UNSUITABLE' || verdict === 'HELD';
  return (
    <Card title={t(own ? 'opinion.change' : 'opinion.give')}>
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t('opinion.verdict')}
          isRequired
          orientation="horizontal"
          value={verdict}
          onChange={setVerdict}
          options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
          errorMessage={errors['/verdict']}
        />
        <div className="flex flex-wrap gap-6">
          <Checkbox isSelected={severe} isDisabled={verdict !== 'SUITABLE'} onChange={setSevere}>
            {t('opinion.severe')}
          </Checkbox>
          <Checkbox isSelected={lifeSupport} isDisabled={verdict !== 'SUITABLE'} onChange={setLifeSupport}>
            {t('opinion.lifeSupport')}
          </Checkbox>
        </div>
        <TextArea label={t('opinion.reason')} isRequired={needsReason} maxLength={1000} value={reason} onChange={setReason} errorMessage={errors['/reason']} />
        {giving.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={giving.error} />}
        <div className="flex justify-end">
          <Button
            isDisabled={verdict === '' || (needsReason && !reason.trim())}
            isPending={giving.isPending}
            onPress={() =>
              giving.mutate({
                verdict: verdict as Verdict,
                severe: severe && verdict === 'SUITABLE',
                lifeSupport: lifeSupport && verdict === 'SUITABLE',
                ...(reason.trim() ? { reason: reason.trim() } : {}),
              })
            }
          >
            {t(own ? 'opinion.submitChange' : 'opinion.submit')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
