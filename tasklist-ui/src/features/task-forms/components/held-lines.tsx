import { Link } from 'react-router';
import { DescriptionList } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { formatMonth } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

interface HeldLine {
  id: string;
  recordNumber: string;
  institutionCode: string;
  inpatient: boolean;
  publicPoints: number;
  insurerCopayYen: number;
  patientShareYen: number;
  publicAmountYen: number;
  mealPublicYen: number;
  findings: { code: string; text: string; held: boolean }[];
}

interface Held {
  claimMonthId: string;
  service: string;
  recipientNumberReceived: string;
  lines: number;
  amountYen: number;
  capYen?: number;
  usedYen?: number;
  suggestion: string;
  held: HeldLine[];
}

/** Whose lines are held, why, and what is left of the month's cap. */
export function HeldLines() {
  const t = useWords('task-forms');
  const held = useTaskForm().prefill as unknown as Held;
  return (
    <FormSection title="heldLines">
      <DescriptionList
        columns={2}
        items={[
          { term: t('claims.number'), description: held.recipientNumberReceived },
          { term: t('claims.service'), description: held.service ? formatMonth(held.service) : '' },
          { term: t('claims.amount'), description: formatYen(held.amountYen) },
          { term: t('claims.suggestion'), description: t(`option.exceptionOutcome.${held.suggestion}`) },
          ...(held.capYen === undefined ? [] : [{ term: t('claims.ledger'), description: t('claims.used', { used: formatYen(held.usedYen), cap: formatYen(held.capYen) }) }]),
          { term: t('claims.month'), description: <Link to={`/claim-months/${held.claimMonthId}/exceptions`} className="text-blue-900 underline underline-offset-4">{t('claims.toMonth')}</Link> },
        ]}
      />
      <Table
        caption={t('claims.lines', { lines: formatCount(held.lines) })}
        showCaption
        rows={held.held}
        rowKey={({ id }) => id}
        columns={[
          { id: 'record', header: t('claims.record'), isRowHeader: true, cell: ({ recordNumber }) => <span className="tabular-nums">{recordNumber}</span> },
          { id: 'institution', header: t('claims.institution'), cell: ({ institutionCode, inpatient }) => `${institutionCode} ${t(inpatient ? 'claims.inpatient' : 'claims.outpatient')}` },
          { id: 'points', header: t('claims.points'), align: 'right', cell: ({ publicPoints }) => formatCount(publicPoints) },
          { id: 'copay', header: t('claims.copay'), align: 'right', cell: ({ insurerCopayYen }) => formatYen(insurerCopayYen) },
          { id: 'share', header: t('claims.share'), align: 'right', cell: ({ patientShareYen }) => formatYen(patientShareYen) },
          { id: 'public', header: t('claims.public'), align: 'right', cell: ({ publicAmountYen, mealPublicYen }) => formatYen(publicAmountYen + mealPublicYen) },
          { id: 'found', header: t('claims.found'), cell: ({ findings }) => findings.map(({ code, text, held: holds }) => <span key={code} className={holds ? 'block font-bold' : 'block'}>{`${code} ${text}`}</span>) },
        ]}
      />
    </FormSection>
  );
}
