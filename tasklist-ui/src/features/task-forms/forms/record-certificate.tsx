import { useWatch } from 'react-hook-form';
import { Certificates } from '@/components/custody/certificates';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { OrderFacts, useOrder } from '../components/order-facts';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';

/** ⑰ The certificate beside what was witnessed; only if both agree are the boxes no more. */
export default function RecordCertificateForm() {
  const order = useOrder();
  const matches = useWatch({ name: 'matches' }) as boolean | null;
  return (
    <>
      <OrderFacts withBoxes />
      <Certificates certificates={order.certificates.filter(({ state }) => state === 'ARRIVED')} />
      <FormSection title="recordCertificate">
        <Hint name="recordCertificate" />
        <YesNoField name="matches" optionGroup="certificateMatches" describe />
        {matches === false && <LongTextField name="reason" />}
      </FormSection>
    </>
  );
}
