import { useWatch } from 'react-hook-form';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { TaxFields } from '../components/tax-fields';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { DigitsField } from '../fields/digits-field';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';

interface Wanted {
  needId: string;
  personName: string;
  information: string;
  fiscalYear: number;
  reason?: string | null;
  mayAskAgain: boolean;
  outcome: string;
}

/** One section for each paper that is wanted: received, asked over the network again, or not obtained. */
export default function AskForPaperForm() {
  const items = (useWatch({ name: 'items' }) ?? []) as Wanted[];
  return (
    <>
      <Hint name="askForPaper" />
      {items.map((item, index) => (
        <Paper key={item.needId} item={item} name={`items.${index}`} />
      ))}
    </>
  );
}

function Paper({ item, name }: { item: Wanted; name: string }) {
  const t = useWords('linkage');
  const information = t(`information.${item.information}`, { defaultValue: item.information });
  const assistance = item.information === 'ASSISTANCE' || item.information === 'RETURNEE';
  const reason = item.reason ? t(`response.${item.reason}`, { defaultValue: item.reason }) : t('paper.noNumber');
  return (
    <FormSection titleText={t('paper.of', { name: item.personName, information })}>
      <p>{t('paper.reason', { reason })}</p>
      {item.information === 'TAX' && <p>{t('paper.year', { year: formatFiscalYear(item.fiscalYear) })}</p>}
      <ChoiceField name={`${name}.outcome`} optionGroup="paperOutcome" disabled={item.mayAskAgain ? [] : ['ASK_AGAIN']} inline />
      {item.outcome === 'RECEIVED' && item.information === 'TAX' && <TaxFields name={`${name}.tax`} />}
      {item.outcome === 'RECEIVED' && assistance && (
        <>
          <YesNoField name={`${name}.receiving`} />
          <DateField name={`${name}.certifiedOn`} />
        </>
      )}
      {item.outcome === 'ASK_AGAIN' && <DigitsField name={`${name}.municipalityCode`} length={6} />}
      <LongTextField name={`${name}.note`} />
    </FormSection>
  );
}
