import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAnswer, MeetingDetail, Verdict } from '@/api/meeting-types';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { AnswerTable, type Answers } from '@/features/meetings/answer-table';
import { useReply } from '@/features/meetings/meetings-api';
import { todayIso } from '@/lib/dates';
import { fieldErrorsOf } from '@/lib/field-errors';

/** 答申: the answer to every case of the agenda, registered at once. */
export function ReplyForm({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const reply = useReply(meeting, () => toast.success(t('replyForm.done', { count: meeting.agenda.length })));
  const [number, setNumber] = useState('');
  const [repliedOn, setRepliedOn] = useState<string | null>(todayIso());
  const [chair, setChair] = useState('');
  const [members, setMembers] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const errors = fieldErrorsOf(reply.error);
  const names = members.split('\n').map((name) => name.trim()).filter(Boolean);
  const answered = meeting.agenda.filter(({ no }) => answers[no]?.verdict);
  const complete = answered.length === meeting.agenda.length && number.trim() && repliedOn && chair.trim() && names.length > 0;

  function submit() {
    const cases = meeting.agenda.map(({ no }): BoardAnswer => {
      const { verdict, severe, lifeSupport, reason, question } = answers[no]!;
      const isHeld = verdict === 'HELD';
      return {
        no, verdict: verdict as Verdict, severe: severe && !isHeld, lifeSupport: lifeSupport && !isHeld,
        ...(reason.trim() ? { reason: reason.trim() } : {}), ...(isHeld && question.trim() ? { question: question.trim() } : {}),
      };
    });
    reply.mutate({ number: number.trim(), repliedOn: repliedOn!, chair: chair.trim(), members: names, cases });
  }

  const general = Object.entries(errors).filter(([pointer]) => pointer === '/cases');
  return (
    <Card title={t('replyForm.title')}>
      <div className="flex flex-col gap-5">
        <p className="text-ink-soft">{t('replyForm.lead')}</p>
        <div className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
          <TextField label={t('replyForm.number')} isRequired value={number} onChange={setNumber} maxLength={40} errorMessage={errors['/number']} autoComplete="off" />
          <EraDateInput label={t('replyForm.repliedOn')} isRequired value={repliedOn} onChange={setRepliedOn} errorMessage={errors['/repliedOn']} />
          <TextField label={t('chair')} isRequired value={chair} onChange={setChair} maxLength={80} errorMessage={errors['/chair']} autoComplete="off" />
          <TextArea label={t('members')} description={t('replyForm.membersHint')} isRequired value={members} onChange={setMembers} errorMessage={errors['/members']} />
        </div>
        <AnswerTable meeting={meeting} answers={answers} onChange={setAnswers} errors={errors} />
        {general.map(([pointer, message]) => (
          <Banner key={pointer} tone="danger" title={message} />
        ))}
        {reply.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={reply.error} />}
        <div className="flex items-center justify-end gap-4">
          <span className="text-ink-soft">{t('replyForm.answered', { count: answered.length, all: meeting.agenda.length })}</span>
          <Button isDisabled={!complete} isPending={reply.isPending} onPress={submit}>
            {t('replyForm.submit')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
