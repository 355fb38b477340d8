import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DispatchDetail, DispatchItem, ReceiptLine, ReceiptOutcome } from '@/api/types';
import { StatusBadge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table, type Column } from '@/components/ui/table';
import { useReceipt } from '@/features/dispatches/dispatches-api';
import { formatDateTime } from '@/lib/dates';
import { digitsOnly } from '@/lib/digits';
import { hasRight, useSession } from '@/lib/session';

interface Mark {
  outcome: ReceiptOutcome;
  pages: string;
  note: string;
}

const cellInput = 'min-h-9 rounded-6 border border-solid-gray-600 bg-white px-2 aria-invalid:border-error-1 aria-invalid:border-2';

/** The cover sheet as a list to tick: found with so many pages, or missing with a note. What is not marked stays open. */
export function ReceiptForm({ dispatch }: { dispatch: DispatchDetail }) {
  const { t } = useTranslation(['dispatches', 'common']);
  const { user } = useSession();
  const receipt = useReceipt(dispatch.id);
  const [marks, setMarks] = useState<Record<string, Mark>>({});
  const [tried, setTried] = useState(false);
  const open = dispatch.items.filter(({ result }) => result === 'OPEN');
  const mayTick = hasRight(user, 'CASE_RECEIVE') && open.length > 0;
  const marked = open.filter(({ caseId }) => marks[caseId]);
  const lacksPages = ({ caseId }: DispatchItem) => marks[caseId]?.outcome === 'RECEIVED' && !Number(marks[caseId].pages);
  const lacksNote = ({ caseId }: DispatchItem) => marks[caseId]?.outcome === 'MISSING' && !marks[caseId].note.trim();
  const incomplete = marked.filter((item) => lacksPages(item) || lacksNote(item));
  const problems = new Map((receipt.data?.items ?? []).filter(({ done }) => !done).map(({ caseId, problem }) => [caseId, problem ?? t('receipt.failed')]));

  const mark = (caseId: string, change: Partial<Mark>) =>
    setMarks((before) => ({ ...before, [caseId]: { ...(before[caseId] ?? { outcome: 'RECEIVED', pages: '', note: '' }), ...change } }));

  function submit() {
    setTried(true);
    if (incomplete.length > 0) return;
    const lines: ReceiptLine[] = marked.map(({ caseId }) => {
      const { outcome, pages, note } = marks[caseId]!;
      return { caseId, outcome, ...(outcome === 'RECEIVED' ? { pages: Number(pages) } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
    });
    receipt.mutate(lines, {
      onSuccess: (result) => {
        setTried(false);
        setMarks((before) => Object.fromEntries(Object.entries(before).filter(([caseId]) => result.items.some((item) => item.caseId === caseId && !item.done))));
      },
    });
  }

  const columns: Column<DispatchItem>[] = [
    { id: 'position', header: t('receipt.position'), align: 'right', className: 'w-14', cell: ({ position }) => position },
    {
      id: 'number',
      header: t('applicationNumber'),
      isRowHeader: true,
      cell: (item) => (
        <>
          <Link to={`/cases/${item.caseId}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
            {item.applicationNumber}
          </Link>
          {problems.has(item.caseId) && <span className="block text-[0.875rem] text-error-2">{problems.get(item.caseId)}</span>}
        </>
      ),
    },
    { id: 'patient', header: t('patient'), cell: (item) => item.patientName ?? '' },
    { id: 'kind', header: t('kind'), cell: (item) => t(`common:kind.${item.kind}`) },
    {
      id: 'outcome',
      header: t('receipt.outcome'),
      cell: (item) => {
        if (item.result !== 'OPEN' || !mayTick) return <Outcome item={item} />;
        return (
          <span role="radiogroup" aria-label={t('receipt.outcomeOf', { number: item.applicationNumber })} className="inline-flex gap-4 whitespace-nowrap">
            {(['RECEIVED', 'MISSING'] as const).map((outcome) => (
              <label key={outcome} className="inline-flex min-h-9 cursor-pointer items-center gap-1.5">
                <input
                  type="radio"
                  name={`outcome-${item.caseId}`}
                  checked={marks[item.caseId]?.outcome === outcome}
                  onChange={() => mark(item.caseId, { outcome })}
                  className="size-4.5 accent-blue-900"
                />
                {t(`receipt.outcomes.${outcome}`)}
              </label>
            ))}
          </span>
        );
      },
    },
    {
      id: 'pages',
      header: t('receipt.pages'),
      align: 'right',
      cell: (item) =>
        item.result === 'OPEN' && mayTick ? (
          <input
            aria-label={t('receipt.pagesOf', { number: item.applicationNumber })}
            aria-invalid={(tried && lacksPages(item)) || undefined}
            inputMode="numeric"
            maxLength={3}
            disabled={marks[item.caseId]?.outcome === 'MISSING'}
            value={marks[item.caseId]?.pages ?? ''}
            onChange={(event) => mark(item.caseId, { outcome: 'RECEIVED', pages: digitsOnly(event.target.value) })}
            className={`${cellInput} w-16 text-right tabular-nums disabled:border-solid-gray-300 disabled:bg-solid-gray-50`}
          />
        ) : (
          (item.pages ?? '')
        ),
    },
    {
      id: 'note',
      header: t('receipt.note'),
      className: 'min-w-52',
      cell: (item) =>
        item.result === 'OPEN' && mayTick ? (
          <input
            aria-label={t('receipt.noteOf', { number: item.applicationNumber })}
            aria-invalid={(tried && lacksNote(item)) || undefined}
            maxLength={200}
            value={marks[item.caseId]?.note ?? ''}
            onChange={(event) => mark(item.caseId, { note: event.target.value })}
            className={`${cellInput} w-full`}
          />
        ) : (
          (item.note ?? '')
        ),
    },
    {
      id: 'settled',
      header: t('receipt.settled'),
      cell: (item) =>
        item.settledAt && (
          <span className="text-[0.875rem] text-ink-soft">
            {formatDateTime(item.settledAt)}
            {item.settledBy && <span className="block">{item.settledBy}</span>}
          </span>
        ),
    },
  ];

  return (
    <>
      {(receipt.isError || receipt.data || (tried && incomplete.length > 0)) && (
        <div className="flex flex-col gap-3 p-4">
          {receipt.isError && <ProblemPanel problem={receipt.error} />}
          {receipt.data && !receipt.isPending && (
            <Banner tone={problems.size > 0 ? 'warning' : 'success'} title={t(problems.size > 0 ? 'receipt.partly' : 'receipt.done', { count: receipt.data.items.length - problems.size, failed: problems.size })} />
          )}
          {tried && incomplete.length > 0 && <Banner tone="danger" title={t('receipt.incomplete', { count: incomplete.length })}>{t('receipt.incompleteText')}</Banner>}
        </div>
      )}
      {mayTick && (
        <div className="flex flex-wrap items-center justify-between gap-4 px-4 py-3">
          <p className="text-ink-soft">{t('receipt.lead')}</p>
          <div className="flex gap-3">
            <Button variant="secondary" size="small" onPress={() => open.forEach(({ caseId }) => !marks[caseId] && mark(caseId, { outcome: 'RECEIVED' }))}>
              {t('receipt.allFound')}
            </Button>
            <Button size="small" isDisabled={marked.length === 0} isPending={receipt.isPending} onPress={submit}>
              {t('receipt.submit', { count: marked.length })}
            </Button>
          </div>
        </div>
      )}
      <Table caption={t('receipt.caption')} columns={columns} rows={dispatch.items} rowKey={({ caseId }) => caseId} />
    </>
  );
}

function Outcome({ item }: { item: DispatchItem }) {
  const { t } = useTranslation('dispatches');
  const tones = { OPEN: 'info', DONE: 'success', MISSING: 'danger', REMOVED: 'neutral' } as const;
  return <StatusBadge tone={tones[item.result]}>{t(`results.${item.result}`)}</StatusBadge>;
}
