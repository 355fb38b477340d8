import { useWatch } from 'react-hook-form';
import { CorrectedFields } from '../components/corrected-fields';
import { OpenQuestions } from '../components/open-questions';
import type { OpenQuestion } from '../components/register-comparison';
import { CheckListField } from '../fields/check-list-field';
import { ChoiceField } from '../fields/choice-field';
import { IndividualNumberField } from '../fields/individual-number-field';
import { LongTextField } from '../fields/long-text-field';

/** ④ What to do where the register and the application differ, or the register tells of a change. */
export default function ResolveDifferenceForm() {
  return <OpenQuestions hint="resolveDifference">{(question, index) => <Decision question={question} index={index} />}</OpenQuestions>;
}

function Decision({ question, index }: { question: OpenQuestion; index: number }) {
  const name = `people.${index}`;
  const decision = useWatch({ name: `${name}.decision` }) as string;
  const adoptable = [...(question.found[0]?.differences ?? []), ...(question.result === 'CHANGED_NUMBER' ? ['NUMBER'] : [])];
  return (
    <>
      <ChoiceField
        name={`${name}.decision`}
        optionGroup="identityDecision"
        describe
        disabled={question.result === 'ERROR_FORMAT' ? ['ACCEPT'] : []}
      />
      {decision === 'ACCEPT' && adoptable.length > 0 && (
        <CheckListField name={`${name}.adopt`} values={adoptable} optionGroup="registerField" />
      )}
      {decision === 'ASK_AGAIN' && (
        <>
          <IndividualNumberField name={`${name}.individualNumber`} hint="numberIfCorrected" />
          <CorrectedFields name={`${name}.corrected`} />
        </>
      )}
      <LongTextField name={`${name}.reason`} />
    </>
  );
}
