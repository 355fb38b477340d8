import { DescriptionList } from '@/components/ui/card';
import { Banner } from '@/components/ui/banner';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { CaseClaims } from '../components/case-claims';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';

interface Reply {
  consultedOn?: string;
  repliedOn?: string;
  replyNumber?: string;
  result?: 'SUITABLE' | 'UNSUITABLE';
  severe?: boolean;
  lifeSupport?: boolean;
  reason?: string;
}

/** ⑩ The board's reply as it is: it is the board's own, and goes back unchanged. */
export default function CompleteAfterBoardForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const reply = prefill as Reply;
  const yesNo = (recognised?: boolean) => t(recognised ? 'meeting.recognised' : 'meeting.notRecognised');
  return (
    <>
      <CaseClaims />
      <FormSection title="boardReply">
        {reply.result ? (
          <>
            <Hint name="boardReply" />
            <DescriptionList
              columns={2}
              items={[
                { term: t('meeting.result'), description: <strong>{t(`option.boardResult.${reply.result}`)}</strong> },
                { term: t('meeting.effect'), description: t(`effect.boardResult.${reply.result}`) },
                { term: t('meeting.consultedOn'), description: formatDate(reply.consultedOn) },
                { term: t('meeting.repliedOn'), description: formatDate(reply.repliedOn) },
                { term: t('meeting.replyNumber'), description: reply.replyNumber ?? '' },
                { term: t('field.boardSevere'), description: yesNo(reply.severe) },
                { term: t('field.boardLifeSupport'), description: yesNo(reply.lifeSupport) },
                { term: t('meeting.reason'), description: reply.reason ?? '' },
              ]}
            />
          </>
        ) : (
          <Banner tone="warning" title={t('meeting.noReply')} />
        )}
      </FormSection>
    </>
  );
}
