import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { useConsultation } from '@/features/meetings/meetings-api';
import { todayIso } from '@/lib/dates';
import { fieldErrorsOf } from '@/lib/field-errors';

/** 諮問: from then on the agenda and its sheets stand. */
export function ConsultationForm({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const consultation = useConsultation(meeting);
  const [number, setNumber] = useState('');
  const [consultedOn, setConsultedOn] = useState<string | null>(todayIso());
  const errors = fieldErrorsOf(consultation.error);
  const unseen = meeting.agenda.filter(({ secretariatView }) => !secretariatView).map(({ no }) => no);
  return (
    <Card title={t('consult.title')}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{unseen.length > 0 ? t('consult.unseen', { numbers: unseen.join(t('separator')) }) : t('consult.lead')}</p>
        <div className="flex flex-wrap items-start gap-6">
          <TextField label={t('consult.number')} isRequired value={number} onChange={setNumber} maxLength={40} errorMessage={errors['/number']} autoComplete="off" />
          <EraDateInput label={t('consult.consultedOn')} isRequired value={consultedOn} onChange={setConsultedOn} errorMessage={errors['/consultedOn']} />
        </div>
        {consultation.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={consultation.error} />}
        <div className="flex justify-end">
          <Button
            isDisabled={!number.trim() || !consultedOn || meeting.agenda.length === 0 || unseen.length > 0}
            isPending={consultation.isPending}
            onPress={() => consultation.mutate({ number: number.trim(), consultedOn: consultedOn! })}
          >
            {t('consult.submit', { count: meeting.agenda.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}
