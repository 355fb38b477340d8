import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';
import { CapChangeFacts } from './cap-change-facts';

export default function ApproveCapChangeForm() {
  const approved = useWatch({ name: 'approved' }) as boolean | null;
  return (
    <>
      <CapChangeFacts />
      <FormSection title="approveCapChange">
        <YesNoField name="approved" optionGroup="approval" describe />
        <LongTextField name="comment" hint={approved === false ? 'sendBackComment' : undefined} />
      </FormSection>
    </>
  );
}
