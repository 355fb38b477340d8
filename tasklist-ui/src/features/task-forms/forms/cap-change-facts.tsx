import type { CapChange, CapShare } from '@/api/household-types';
import { Banner } from '@/components/ui/banner';
import { DescriptionList } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateShort, formatDateTime } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

/** What a change of a cap rests on: from when it becomes what, who shares, and how it is computed. */
export function CapChangeFacts() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const change = prefill.change as CapChange | undefined;
  if (!change) return null;
  return (
    <FormSection title="capChange">
      {change.differs ? (
        <Banner tone="info" title={t('capChange.sentence', { day: formatDate(change.effectiveOn), before: formatYen(change.capBeforeYen), after: formatYen(change.capAfterYen) })} />
      ) : (
        <Banner tone="warning" title={t('capChange.gone')} />
      )}
      <DescriptionList
        columns={2}
        items={[
          { term: t('capChange.patient'), description: change.patientName },
          { term: t('capChange.cause'), description: t(`capChange.causeOf.${change.cause}`) },
          ...(change.proposedBy && change.proposedAt ? [{ term: t('capChange.proposed'), description: t('capChange.proposedBy', { name: change.proposedBy, at: formatDateTime(change.proposedAt) }) }] : []),
          ...(change.reason ? [{ term: t('capChange.reason'), description: change.reason }] : []),
        ]}
      />
      <Shares change={change} />
      {change.differs && change.shares.length > 1 && change.totalBaseYen > 0 && (
        <p className="text-[0.9375rem] text-ink-soft tabular-nums">
          {t('capChange.formula', { base: formatCount(change.baseYen), highest: formatCount(change.householdCapYen), total: formatCount(change.totalBaseYen), cap: formatYen(change.capAfterYen) })}
        </p>
      )}
    </FormSection>
  );
}

function Shares({ change }: { change: CapChange }) {
  const t = useWords('task-forms');
  const name = (share: CapShare) => (share.self ? t('capChange.self', { name: share.name }) : share.name);
  return (
    <Table
      caption={t('capChange.shares')}
      showCaption
      rows={change.shares}
      rowKey={(share) => `${share.name}-${share.scheme}-${share.validFrom}`}
      columns={[
        { id: 'name', header: t('capChange.name'), isRowHeader: true, cell: (share) => (share.self ? <strong>{name(share)}</strong> : name(share)) },
        { id: 'scheme', header: t('capChange.scheme'), className: 'whitespace-nowrap', cell: ({ scheme }) => t(`capChange.schemeOf.${scheme}`) },
        { id: 'period', header: t('capChange.period'), className: 'whitespace-nowrap', cell: ({ validFrom, validTo }) => t('capChange.fromTo', { from: formatDateShort(validFrom), to: formatDateShort(validTo) }) },
        { id: 'base', header: t('capChange.base'), align: 'right', className: 'whitespace-nowrap', cell: ({ baseYen }) => formatYen(baseYen) },
        { id: 'cap', header: t('capChange.cap'), align: 'right', className: 'whitespace-nowrap font-bold', cell: ({ capYen }) => formatYen(capYen) },
      ]}
    />
  );
}
