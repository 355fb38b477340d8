import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';
import { YesNoField } from '../fields/yes-no-field';
import { CaseClaims } from '../components/case-claims';
import { FieldRow } from '../components/field-row';
import { FormSection } from '../components/form-section';

export default function CompleteAfterBoardForm() {
  const result = useWatch({ name: 'result' }) as string;
  return (
    <>
      <CaseClaims />
      <FormSection title="boardReply">
        <FieldRow>
          <DateField name="consultedOn" />
          <DateField name="repliedOn" />
        </FieldRow>
        <TextField name="replyNumber" width="medium" />
        <ChoiceField name="result" optionGroup="boardResult" describe />
        <FieldRow>
          <YesNoField name="severe" label="boardSevere" />
          <YesNoField name="lifeSupport" label="boardLifeSupport" />
        </FieldRow>
        <LongTextField name="reason" hint={result === 'UNSUITABLE' ? 'unsuitableReason' : undefined} />
      </FormSection>
    </>
  );
}
