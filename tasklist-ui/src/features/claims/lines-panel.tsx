import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { linesQuery, type ClaimLine, type LineFilter, type LineState, type MonthDetail, type Payer } from '@/features/claims/claims-api';
import { LedgerDialog } from '@/features/claims/ledger-dialog';
import { LineDialog } from '@/features/claims/line-dialog';
import { lineTones } from '@/features/claims/tones';
import { formatMonth } from '@/lib/dates';
import { digitsOnly } from '@/lib/digits';
import { formatCount, formatYen } from '@/lib/money';

const payers: Payer[] = ['SHAHO_FUND', 'NHI_FEDERATION'];
const states: LineState[] = ['PAYABLE', 'HELD', 'CARRIED', 'RETURNED', 'RECEIVED'];

/** The lines of a month by filter, page after page. A recipient number stays out of the address. */
export function LinesPanel({ month }: { month: MonthDetail }) {
  const { t } = useTranslation('claims');
  const [params, setParams] = useSearchParams();
  const [number, setNumber] = useState('');
  const filter = filterOf(params, number);
  const lines = useInfiniteQuery(linesQuery(month.month.id, filter));
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (name: string, value: string) =>
    setParams((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    });
  return (
    <Card flush>
      <div className="flex flex-wrap items-end gap-4 border-b border-line px-5 py-4">
        <Select label={t('payer')} value={filter.payer ?? ''} onChange={(value) => choose('payer', value)} placeholder={t('all')} options={payers.map((payer) => ({ value: payer, label: t(`payers.${payer}`) }))} />
        <Select label={t('lineState')} value={filter.state ?? ''} onChange={(value) => choose('state', value)} placeholder={t('all')} options={states.map((state) => ({ value: state, label: t(`lineStates.${state}`) }))} />
        <Select label={t('result')} value={filter.code ?? ''} onChange={(value) => choose('code', value)} placeholder={t('all')} options={month.codes.map(({ code, text }) => ({ value: code, label: `${code} ${text}` }))} />
        <NumberFilter onSearch={setNumber} />
      </div>
      {lines.isPending && <SkeletonRows rows={6} columns={6} />}
      {lines.isError && (
        <div className="p-4">
          <ProblemPanel problem={lines.error} onRetry={() => void lines.refetch()} />
        </div>
      )}
      {lines.data && items.length === 0 && <EmptyState title={t('noLines')} />}
      {items.length > 0 && <Lines lines={items} />}
      {lines.hasNextPage && (
        <div className="border-t border-line p-4">
          <Button variant="secondary" isPending={lines.isFetchingNextPage} onPress={() => void lines.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function filterOf(params: URLSearchParams, recipientNumber: string): LineFilter {
  const payer = params.get('payer');
  const state = params.get('state');
  const code = params.get('code');
  return {
    ...(payers.some((one) => one === payer) ? { payer: payer as Payer } : {}),
    ...(states.some((one) => one === state) ? { state: state as LineState } : {}),
    ...(code ? { code } : {}),
    ...(recipientNumber ? { recipientNumber } : {}),
  };
}

function NumberFilter({ onSearch }: { onSearch: (number: string) => void }) {
  const { t } = useTranslation('claims');
  const [typed, setTyped] = useState('');
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(digitsOnly(typed).slice(0, 20));
      }}
    >
      <TextField label={t('recipientNumber')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" />
      <Button type="submit" variant="secondary">
        {t('search')}
      </Button>
    </form>
  );
}

function Lines({ lines }: { lines: ClaimLine[] }) {
  const { t } = useTranslation('claims');
  const [line, setLine] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  return (
    <>
      <Table
        caption={t('tabs.linesPlain')}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'record',
            header: t('recordNumber'),
            isRowHeader: true,
            cell: ({ id, recordNumber }) => (
              <button type="button" className="text-blue-900 tabular-nums underline underline-offset-4" onClick={() => setLine(id)}>
                {recordNumber}
              </button>
            ),
          },
          { id: 'service', header: t('service'), className: 'whitespace-nowrap', cell: ({ service }) => formatMonth(service) },
          {
            id: 'number',
            header: t('recipientNumber'),
            cell: ({ recipientNumber, personId }) =>
              personId ? (
                <button type="button" className="text-blue-900 tabular-nums underline underline-offset-4" aria-label={t('ledgerOf', { number: recipientNumber })} onClick={() => setPerson(personId)}>
                  {recipientNumber}
                </button>
              ) : (
                recipientNumber
              ),
          },
          { id: 'points', header: t('points'), align: 'right', cell: ({ publicPoints }) => formatCount(publicPoints) },
          { id: 'copay', header: t('copay'), align: 'right', cell: ({ insurerCopayYen }) => formatYen(insurerCopayYen) },
          { id: 'share', header: t('share'), align: 'right', cell: ({ patientShareYen }) => formatYen(patientShareYen) },
          { id: 'public', header: t('public'), align: 'right', cell: ({ publicAmountYen, mealPublicYen }) => formatYen(publicAmountYen + mealPublicYen) },
          { id: 'state', header: t('lineState'), cell: ({ state }) => <StatusBadge tone={lineTones[state]}>{t(`lineStates.${state}`)}</StatusBadge> },
          { id: 'found', header: t('result'), cell: ({ findings, code }) => (findings.length === 0 ? (code ?? '') : findings.map(({ code: one, text }) => <span key={one} className="block">{`${one} ${text}`}</span>)) },
        ]}
      />
      {line && <LineDialog id={line} onClose={() => setLine(null)} />}
      {person && <LedgerDialog personId={person} onClose={() => setPerson(null)} />}
    </>
  );
}
