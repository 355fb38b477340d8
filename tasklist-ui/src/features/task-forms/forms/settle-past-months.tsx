import type { CapChange, SettledMonth } from '@/api/household-types';
import { Banner } from '@/components/ui/banner';
import { Table } from '@/components/ui/table';
import { formatDate, formatMonth } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';

export default function SettlePastMonthsForm() {
  return (
    <>
      <PastMonths />
      <FormSection title="settlePastMonths">
        <Hint name="settlePastMonths" />
        <CheckField name="told" />
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}

/** Month by month what the family bore, and what it would bear under the new cap. */
function PastMonths() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const change = prefill.change as CapChange | undefined;
  const months = (prefill.months ?? []) as SettledMonth[];
  if (!change) return null;
  const sum = (kind: SettledMonth['kind']) => months.filter((month) => month.kind === kind).reduce((total, { differenceYen }) => total + differenceYen, 0);
  return (
    <FormSection title="pastMonths">
      <Banner
        tone="info"
        title={t('capChange.applied', { name: change.patientName, day: formatDate(change.effectiveOn), before: formatYen(change.capBeforeYen), after: formatYen(change.capAfterYen) })}
      />
      <Table
        caption={t('capChange.months')}
        showCaption
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          { id: 'month', header: t('capChange.month'), isRowHeader: true, className: 'whitespace-nowrap', cell: ({ month }) => formatMonth(`${month}-01`) },
          { id: 'used', header: t('capChange.used'), align: 'right', cell: ({ usedYen }) => formatYen(usedYen) },
          { id: 'before', header: t('capChange.before'), align: 'right', cell: ({ capBeforeYen }) => formatYen(capBeforeYen) },
          { id: 'after', header: t('capChange.after'), align: 'right', cell: ({ capAfterYen }) => formatYen(capAfterYen) },
          { id: 'difference', header: t('capChange.difference'), align: 'right', className: 'font-bold', cell: ({ differenceYen }) => formatYen(differenceYen) },
          { id: 'kind', header: t('capChange.follows'), cell: ({ kind }) => t(`capChange.followsOf.${kind}`) },
        ]}
      />
      {sum('REFUND') > 0 && <p className="font-bold tabular-nums">{t('capChange.refundTotal', { yen: formatYen(sum('REFUND')) })}</p>}
      {sum('SETTLE') > 0 && <p className="font-bold tabular-nums">{t('capChange.settleTotal', { yen: formatYen(sum('SETTLE')) })}</p>}
    </FormSection>
  );
}
