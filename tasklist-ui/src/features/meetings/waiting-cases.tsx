import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaitingCase } from '@/api/meeting-types';
import { Checkbox } from '@/components/ui/checkbox';
import { Table, type Column } from '@/components/ui/table';
import { useSheetWords } from '@/features/meetings/sheet-words';
import { formatDate } from '@/lib/dates';

interface WaitingCasesProps {
  cases: WaitingCase[];
  chosen?: string[];
  onChoose?: (matterIds: string[]) => void;
}

/** Cases without a meeting, those that wait longest first. */
export function WaitingCases({ cases, chosen = [], onChoose }: WaitingCasesProps) {
  const { t } = useTranslation('meetings');
  const words = useSheetWords();
  const all = cases.length > 0 && chosen.length === cases.length;
  const columns: Column<WaitingCase>[] = [
    ...(onChoose
      ? [
          {
            id: 'choice',
            header: (
              <Checkbox
                aria-label={t('waiting.chooseAll')}
                isSelected={all}
                isIndeterminate={chosen.length > 0 && !all}
                onChange={(selected) => onChoose(selected ? cases.map(({ matterId }) => matterId) : [])}
              />
            ),
            className: 'w-12',
            cell: ({ matterId, applicationNumber }: WaitingCase) => (
              <Checkbox
                aria-label={t('waiting.choose', { number: applicationNumber })}
                isSelected={chosen.includes(matterId)}
                onChange={(selected) => onChoose(selected ? [...chosen, matterId] : chosen.filter((id) => id !== matterId))}
              />
            ),
          },
        ]
      : []),
    {
      id: 'number',
      header: t('applicationNumber'),
      isRowHeader: true,
      cell: ({ caseId, applicationNumber }) =>
        caseId ? (
          <Link to={`/cases/${caseId}`} className="text-blue-900 underline underline-offset-4 tabular-nums">
            {applicationNumber}
          </Link>
        ) : (
          applicationNumber
        ),
    },
    { id: 'person', header: t('person'), className: 'whitespace-nowrap', cell: ({ sheet }) => words.person(sheet) },
    { id: 'kind', header: t('kind'), cell: ({ sheet }) => words.kind(sheet) },
    { id: 'disease', header: t('disease'), cell: ({ sheet }) => sheet.diseaseName ?? '' },
    { id: 'requests', header: t('requests'), cell: ({ sheet }) => words.requests(sheet) },
    { id: 'round', header: t('round'), align: 'right', cell: ({ round }) => round },
    { id: 'since', header: t('waiting.since'), className: 'whitespace-nowrap', cell: ({ queuedAt, officeDays }) => t('waiting.sinceText', { date: formatDate(queuedAt.slice(0, 10)), count: officeDays }) },
  ];
  return <Table caption={t('waiting.caption')} columns={columns} rows={cases} rowKey={({ matterId }) => matterId} />;
}
