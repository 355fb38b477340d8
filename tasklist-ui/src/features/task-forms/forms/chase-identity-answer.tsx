import { useWatch } from 'react-hook-form';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';

interface Awaited {
  inquiryNumber: string;
  kind: string;
  placedAt: string;
  shipmentNumber?: string;
  sentAt?: string;
}

/** ④ That somebody asked after a late answer, and what was said. */
export default function ChaseIdentityAnswerForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const result = useWatch({ name: 'result' }) as string;
  const awaited = (prefill.awaited ?? []) as Awaited[];
  return (
    <>
      <FormSection title="awaitedAnswers">
        <Table
          caption={t('section.awaitedAnswers')}
          rows={awaited}
          rowKey={(row) => row.inquiryNumber}
          columns={[
            { id: 'number', header: t('awaited.number'), isRowHeader: true, cell: (row) => row.inquiryNumber.padStart(8, '0'), className: 'tabular-nums' },
            { id: 'kind', header: t('awaited.kind'), cell: (row) => t(`awaited.kinds.${row.kind}`) },
            { id: 'placed', header: t('awaited.placedAt'), cell: (row) => formatDate(row.placedAt) },
            { id: 'shipment', header: t('awaited.shipment'), cell: (row) => row.shipmentNumber ?? '―' },
            { id: 'sent', header: t('awaited.sentAt'), cell: (row) => formatDate(row.sentAt) || t('awaited.notSent') },
          ]}
        />
      </FormSection>
      <FormSection title="chaseIdentityAnswer">
        <DateField name="chasedOn" />
        <TextField name="contact" width="medium" />
        <ChoiceField name="result" optionGroup="chaseResult" />
        {result === 'COMING' && <DateField name="expectedOn" />}
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
