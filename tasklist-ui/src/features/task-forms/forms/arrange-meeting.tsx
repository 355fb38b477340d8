import { useWatch } from 'react-hook-form';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { SelectField } from '../fields/select-field';
import { CaseClaims } from '../components/case-claims';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

interface Planned {
  number: string;
  title: string;
  heldOn: string;
}

/** ⑨ The case has waited long for the board: it is laid before a meeting, or somebody says why not. */
export default function ArrangeMeetingForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const { meetings = [], onAgendaOf, queuedAt } = prefill as { meetings?: Planned[]; onAgendaOf?: Planned; queuedAt?: string };
  const outcome = useWatch({ name: 'outcome' }) as string;
  const items = [
    ...(queuedAt ? [{ term: t('meeting.queuedOn'), description: formatDate(queuedAt.slice(0, 10)) }] : []),
    { term: t('meeting.agenda'), description: onAgendaOf ? t('meeting.planned', { number: onAgendaOf.number, date: formatDate(onAgendaOf.heldOn) }) : t('meeting.none') },
  ];
  const impossible = onAgendaOf ? ['ADD_TO_MEETING', 'NEW_MEETING'] : ['ALREADY_ARRANGED', ...(meetings.length === 0 ? ['ADD_TO_MEETING'] : [])];
  return (
    <>
      <CaseClaims />
      <FormSection title="arrangeMeeting">
        <DescriptionList items={items} />
        <ChoiceField name="outcome" optionGroup="meetingArrangement" describe disabled={impossible} />
        {outcome === 'ADD_TO_MEETING' && (
          <SelectField name="meetingNumber" options={meetings.map(({ number, heldOn }) => ({ value: number, label: t('meeting.planned', { number, date: formatDate(heldOn) }) }))} />
        )}
        {outcome === 'NEW_MEETING' && <DateField name="heldOn" />}
        {outcome === 'POSTPONE' && <LongTextField name="reason" />}
      </FormSection>
    </>
  );
}
