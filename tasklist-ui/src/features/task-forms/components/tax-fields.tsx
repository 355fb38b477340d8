import { useWatch } from 'react-hook-form';
import { CheckField } from '../fields/check-field';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { NumberField } from '../fields/number-field';
import { YearField } from '../fields/year-field';
import { FieldRow } from './field-row';
import { Hint } from './hint';

/** One person's municipal tax of one fiscal year, as the certificate or the declaration says it. */
export function TaxFields({ name }: { name: string }) {
  const status = useWatch({ name: `${name}.status` }) as string;
  const known = status === 'TAXED' || status === 'EXEMPT';
  return (
    <div className="flex flex-col gap-4">
      <FieldRow>
        <YearField name={`${name}.fiscalYear`} />
        <ChoiceField name={`${name}.source`} optionGroup="taxSource" inline />
        <DateField name={`${name}.sourceDate`} />
      </FieldRow>
      <ChoiceField name={`${name}.status`} optionGroup="taxStatus" inline />
      {(status === 'UNDECLARED' || status === 'NOT_RESIDENT') && <Hint name="taxUnknown" />}
      {status === 'TAXED' && (
        <>
          <FieldRow>
            <NumberField name={`${name}.incomeLevy`} unit="yen" />
            <NumberField name={`${name}.perCapitaLevy`} unit="yen" />
          </FieldRow>
          <FieldRow>
            <NumberField name={`${name}.housingLoanCredit`} unit="yen" />
            <NumberField name={`${name}.donationCredit`} unit="yen" />
          </FieldRow>
          <CheckField name={`${name}.designatedCity`} />
        </>
      )}
      {known && (
        <FieldRow>
          <NumberField name={`${name}.totalIncome`} unit="yen" />
          <NumberField name={`${name}.pensionIncome`} unit="yen" />
          <NumberField name={`${name}.otherBenefits`} unit="yen" />
        </FieldRow>
      )}
    </div>
  );
}
