import { useWords } from '@/lib/words';
import { Table } from '@/components/ui/table';
import type { CapHouseholdLine } from '@/api/case-types';
import { formatYen } from '@/lib/money';
import { Origin } from './origin';

/** Whose tax was added up, and where each figure comes from. */
export function CapHousehold({ lines, total }: { lines: CapHouseholdLine[]; total: number }) {
  const t = useWords('casework');
  const rows = lines.map((line, index) => ({ ...line, key: `${line.personId ?? ''}-${index}` }));
  return (
    <Table
      caption={t('cap.household.title')}
      rows={rows}
      rowKey={(line) => line.key}
      columns={[
        {
          id: 'name',
          header: t('cap.household.person'),
          isRowHeader: true,
          cell: (line) => (
            <>
              {line.name}
              {line.relationship && (
                <span className="text-ink-soft">
                  {t('cap.household.relation', { relation: t(`relationship.${line.relationship}`, { defaultValue: line.relationship }) })}
                </span>
              )}
            </>
          ),
        },
        { id: 'counted', header: t('cap.household.counted'), cell: (line) => (line.counted === false ? t('cap.household.no') : t('cap.household.yes')) },
        { id: 'status', header: t('cap.household.status'), cell: (line) => (line.status ? t(`taxStatus.${line.status}`, { defaultValue: line.status }) : '―') },
        { id: 'levy', header: t('cap.household.levy'), align: 'right', cell: (line) => formatYen(line.incomeLevyYen) || '―' },
        { id: 'origin', header: t('cap.household.origin'), cell: (line) => <Origin origin={line.origin} date={line.originDate} number={line.inquiryNumber} /> },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={3} className="px-3 py-2 text-left">
            {t('cap.household.total')}
          </th>
          <td className="px-3 py-2 text-right tabular-nums">{formatYen(total)}</td>
          <td />
        </tr>
      }
    />
  );
}
