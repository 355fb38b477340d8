import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaitingCase } from '@/api/meeting-types';
import { choiceColumn } from '@/components/ui/choice-column';
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
  const columns: Column<WaitingCase>[] = [
    ...(onChoose
      ? [
          choiceColumn({
            rows: cases,
            idOf: ({ matterId }) => matterId,
            isChosen: (matterId) => chosen.includes(matterId),
            onChoose: (matterIds, isChosen) => onChoose([...chosen.filter((id) => !matterIds.includes(id)), ...(isChosen ? matterIds : [])]),
            labelOfAll: t('waiting.chooseAll'),
            labelOf: ({ applicationNumber }) => t('waiting.choose', { number: applicationNumber }),
          }),
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
