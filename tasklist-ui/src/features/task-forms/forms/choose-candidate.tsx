import { useWatch } from 'react-hook-form';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { CorrectedFields } from '../components/corrected-fields';
import { OpenQuestions } from '../components/open-questions';
import type { OpenQuestion } from '../components/register-comparison';
import { ChoiceField } from '../fields/choice-field';
import { IndividualNumberField } from '../fields/individual-number-field';
import { LongTextField } from '../fields/long-text-field';
import { PickField } from '../fields/pick-field';

/** ④' Who of several is the person of the application, or how to go on when nobody was found. */
export default function ChooseCandidateForm() {
  return <OpenQuestions hint="chooseCandidate">{(question, index) => <Choice question={question} index={index} />}</OpenQuestions>;
}

function Choice({ question, index }: { question: OpenQuestion; index: number }) {
  const t = useWords('task-forms');
  const name = `people.${index}`;
  const outcome = useWatch({ name: `${name}.outcome` }) as string;
  return (
    <>
      <ChoiceField
        name={`${name}.outcome`}
        optionGroup="candidateOutcome"
        describe
        disabled={question.found.length === 0 ? ['CANDIDATE'] : []}
      />
      {outcome === 'CANDIDATE' && (
        <PickField
          name={`${name}.candidateId`}
          options={question.found.map((found, position) => ({
            value: found.id ?? '',
            label: t('register.pick', { number: position + 1, name: found.name ?? '―', birthDate: formatDate(found.birthDate) }),
            ...(found.address ? { description: found.address } : {}),
          }))}
        />
      )}
      {outcome === 'GIVEN_NUMBER' && <IndividualNumberField name={`${name}.individualNumber`} />}
      {outcome === 'LOOK_UP_AGAIN' && <CorrectedFields name={`${name}.corrected`} />}
      <LongTextField name={`${name}.reason`} />
    </>
  );
}
