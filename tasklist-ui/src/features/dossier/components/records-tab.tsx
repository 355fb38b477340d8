import { useMutation, useQuery } from '@tanstack/react-query';
import { caseQueries, exportRecordItems } from '@/api/cases';
import type { Dossier, RecordItem } from '@/api/case-types';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table, type Column } from '@/components/ui/table';
import { useWords } from '@/lib/words';

/** All that is on file, in the order of the assessment's 55 items: for who answers a request for disclosure, or checks what is missing. */
export function RecordsTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const items = useQuery(caseQueries.recordItems(dossier.id));
  const exporting = useMutation({
    mutationFn: () => exportRecordItems(dossier.id),
    onSuccess: (file) => save(`${dossier.applicationNumber}.csv`, file),
  });
  if (items.isPending) return <LoadingPanel />;
  if (items.isError) return <ProblemPanel problem={items.error} onRetry={() => void items.refetch()} />;

  const columns: Column<RecordItem>[] = [
    { id: 'number', header: t('records.number'), className: 'w-14 text-right tabular-nums', cell: ({ number }) => number },
    { id: 'item', header: t('records.item'), isRowHeader: true, className: 'w-64', cell: ({ title }) => title },
    { id: 'values', header: t('records.values'), cell: (item) => <Values item={item} /> },
  ];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-[0.9375rem] text-ink-soft">{t('records.lead')}</p>
        <Button variant="secondary" size="small" isPending={exporting.isPending} onPress={() => exporting.mutate()}>
          {t('records.export')}
        </Button>
      </div>
      {exporting.isError && <ProblemPanel problem={exporting.error} />}
      <div className="overflow-hidden rounded-12 border border-line bg-white">
        <Table caption={t('tab.records')} columns={columns} rows={items.data} rowKey={({ number }) => String(number)} />
      </div>
    </>
  );
}

function Values({ item }: { item: RecordItem }) {
  const t = useWords('dossier');
  if (!item.permitted) return <span className="text-ink-soft">{t('records.notPermitted')}</span>;
  if (item.values.length === 0) return <span className="text-ink-soft">―</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {item.values.map(({ whose, value }, index) => (
        <li key={index}>
          {whose && <span className="mr-3 text-[0.8125rem] text-ink-soft">{whose}</span>}
          {value}
        </li>
      ))}
    </ul>
  );
}

/** Hands a file to the browser without an address that could be kept. */
function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
