import { useTranslation } from 'react-i18next';
import type { AgendaItem, MeetingDetail, Verdict } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Table, type Column } from '@/components/ui/table';
import { verdicts } from '@/components/casework/verdict-badge';
import type { FieldErrors } from '@/lib/field-errors';

export interface Answer {
  verdict: Verdict | '';
  severe: boolean;
  lifeSupport: boolean;
  reason: string;
  question: string;
}

export type Answers = Record<number, Answer>;

const none: Answer = { verdict: '', severe: false, lifeSupport: false, reason: '', question: '' };
const input = 'min-h-9 w-full rounded-6 border border-solid-gray-600 bg-white px-2 aria-invalid:border-2 aria-invalid:border-error-1';

interface AnswerTableProps {
  meeting: MeetingDetail;
  answers: Answers;
  onChange: (answers: Answers) => void;
  errors: FieldErrors;
}

/** The agenda as a form: an answer for each case. What was asked for is ticked where the answer is yes. */
export function AnswerTable({ meeting, answers, onChange, errors }: AnswerTableProps) {
  const { t } = useTranslation('meetings');
  const indexOf = new Map(meeting.agenda.map(({ no }, index) => [no, index]));
  const error = (no: number, field: string) => errors[`/cases/${indexOf.get(no)}/${field}`];
  const of = (item: AgendaItem): Answer => answers[item.no] ?? none;
  const change = (item: AgendaItem, part: Partial<Answer>) => onChange({ ...answers, [item.no]: { ...of(item), ...part } });
  const decide = (item: AgendaItem, verdict: Verdict) =>
    change(item, { verdict, severe: verdict === 'SUITABLE' && item.sheet.severeRequested, lifeSupport: verdict === 'SUITABLE' && item.sheet.lifeSupportRequested });
  const open = meeting.agenda.filter((item) => !of(item).verdict && item.secretariatView === 'SUITABLE');
  const columns: Column<AgendaItem>[] = [
    { id: 'no', header: t('no'), isRowHeader: true, className: 'whitespace-nowrap', cell: ({ no, sheet }) => (
      <>
        <strong>{t('caseNo', { no })}</strong>
        <span className="block max-w-48 text-[0.8125rem] leading-130 whitespace-normal text-ink-soft">{sheet.diseaseName}</span>
      </>
    ) },
    {
      id: 'verdict',
      header: t('reply'),
      cell: (item) => (
        <>
          <span role="radiogroup" aria-label={t('replyForm.verdictOf', { no: item.no })} className="inline-flex gap-3 whitespace-nowrap">
            {verdicts.map((verdict) => (
              <label key={verdict} className="inline-flex min-h-9 cursor-pointer items-center gap-1.5">
                <input type="radio" name={`verdict-${item.no}`} checked={of(item).verdict === verdict} onChange={() => decide(item, verdict)} className="size-4.5 accent-blue-900" />
                {t(`verdicts.${verdict}`)}
              </label>
            ))}
          </span>
          {error(item.no, 'verdict') && <span className="block max-w-60 text-[0.8125rem] text-error-2">{error(item.no, 'verdict')}</span>}
          {of(item).verdict === 'UNSUITABLE' && item.opinions.filter(({ verdict }) => verdict === 'UNSUITABLE').length < 2 && !error(item.no, 'verdict') && (
            <span className="block max-w-60 text-[0.8125rem] text-error-2">{t('replyForm.twoReviewers')}</span>
          )}
        </>
      ),
    },
    {
      id: 'recognised',
      header: t('replyForm.recognised'),
      className: 'whitespace-nowrap',
      cell: (item) => (
        <>
          <Checkbox isSelected={of(item).severe} isDisabled={of(item).verdict !== 'SUITABLE'} onChange={(severe) => change(item, { severe })}>
            {t('severe')}
          </Checkbox>
          <Checkbox isSelected={of(item).lifeSupport} isDisabled={of(item).verdict !== 'SUITABLE'} onChange={(lifeSupport) => change(item, { lifeSupport })}>
            {t('lifeSupport')}
          </Checkbox>
        </>
      ),
    },
    {
      id: 'reason',
      header: t('replyForm.reasonAndQuestion'),
      className: 'min-w-64',
      cell: (item) => (
        <span className="flex flex-col gap-1">
          <input
            aria-label={t('replyForm.reasonOf', { no: item.no })}
            aria-invalid={error(item.no, 'reason') ? true : undefined}
            placeholder={t('replyForm.reason')}
            maxLength={1000}
            value={of(item).reason}
            onChange={(event) => change(item, { reason: event.target.value })}
            className={input}
          />
          {error(item.no, 'reason') && <span className="text-[0.8125rem] text-error-2">{error(item.no, 'reason')}</span>}
          {of(item).verdict === 'HELD' && (
            <input
              aria-label={t('replyForm.questionOf', { no: item.no })}
              aria-invalid={error(item.no, 'question') ? true : undefined}
              placeholder={t('replyForm.question')}
              maxLength={1000}
              value={of(item).question}
              onChange={(event) => change(item, { question: event.target.value })}
              className={input}
            />
          )}
          {error(item.no, 'question') && <span className="text-[0.8125rem] text-error-2">{error(item.no, 'question')}</span>}
        </span>
      ),
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex justify-end">
        <Button
          size="small"
          variant="secondary"
          isDisabled={open.length === 0}
          onPress={() => onChange({ ...answers, ...Object.fromEntries(open.map((item) => [item.no, { ...none, verdict: 'SUITABLE', severe: item.sheet.severeRequested, lifeSupport: item.sheet.lifeSupportRequested }])) })}
        >
          {t('replyForm.asViewed', { count: open.length })}
        </Button>
      </div>
      <Table caption={t('replyForm.caption')} columns={columns} rows={meeting.agenda} rowKey={({ no }) => String(no)} />
    </div>
  );
}
