import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Box, OrderKind } from '@/api/custody-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { choiceColumn } from '@/components/ui/choice-column';
import { EmptyState } from '@/components/ui/empty-state';
import { EraDateInput } from '@/components/ui/era-date-input';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { ScanInput } from '@/components/ui/scan-input';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { TextArea } from '@/components/ui/text-area';
import { boxColumns } from '@/features/custody/box-columns';
import { custodyQueries, useRequestingOrder } from '@/features/custody/custody-api';
import { readBoxNumber } from '@/lib/box-number';
import { todayIso } from '@/lib/dates';
import { fieldErrorsOf } from '@/lib/field-errors';

const kinds: OrderKind[] = ['DEPOSIT', 'RETRIEVAL', 'RETURN', 'DISPOSAL'];
const MOST = 50;

/** ⑰ A new order: boxes are chosen by scanner or by hand, from those that such an order may take. */
export default function NewOrderPage() {
  const { t } = useTranslation('custody');
  const [params] = useSearchParams();
  const kind = kinds.find((one) => one === params.get('kind')) ?? 'DEPOSIT';
  const boxes = useQuery(custodyQueries.boxes({ fitting: kind }));
  return (
    <>
      <PageHeader title={t(`orders.new.${kind}`)} lead={t(`orders.newLead.${kind}`)} />
      {boxes.isPending && <LoadingPanel />}
      {boxes.isError && <ProblemPanel problem={boxes.error} onRetry={() => void boxes.refetch()} />}
      {boxes.data && (boxes.data.length === 0 ? <Card><EmptyState title={t('orders.noBoxes')} /></Card> : <OrderForm key={kind} kind={kind} boxes={boxes.data} />)}
    </>
  );
}

function OrderForm({ kind, boxes }: { kind: OrderKind; boxes: Box[] }) {
  const { t } = useTranslation('custody');
  const navigate = useNavigate();
  const requesting = useRequestingOrder();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ text: string; isWrong: boolean } | null>(null);
  const [wantedOn, setWantedOn] = useState<string | null>(todayIso());
  const [reason, setReason] = useState('');
  const errors = fieldErrorsOf(requesting.error);
  const needsReason = kind === 'RETRIEVAL';
  const isComplete = chosen.length > 0 && chosen.length <= MOST && wantedOn !== null && (!needsReason || reason.trim() !== '');

  function scan(code: string) {
    const number = readBoxNumber(code);
    const box = boxes.find((one) => one.number === number);
    if (!box) setSaid({ text: t(number ? 'orders.scannedOther' : 'orders.scannedWrong', { code }), isWrong: true });
    else if (chosen.includes(box.id)) setSaid({ text: t('orders.scannedTwice', { number: box.number }), isWrong: true });
    else {
      setChosen([...chosen, box.id]);
      setSaid({ text: t('orders.scanned', { number: box.number }), isWrong: false });
    }
  }

  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete || wantedOn === null) return;
        requesting.mutate(
          { kind, boxIds: [...chosen], wantedOn, ...(reason.trim() ? { reason: reason.trim() } : {}) },
          { onSuccess: ({ id }) => void navigate(`/custody/orders/${id}`) },
        );
      }}
    >
      <Card title={t('orders.choose', { count: chosen.length })} flush>
        <div className="px-5 pt-3">
          <ScanInput label={t('find.label')} description={t('orders.scanHint')} said={said} onScan={scan} autoFocus className="max-w-lg" />
        </div>
        <Table
          caption={t('orders.choose', { count: chosen.length })}
          rows={boxes}
          rowKey={({ id }) => id}
          columns={[
            choiceColumn({
              rows: boxes,
              idOf: ({ id }) => id,
              isChosen: (id) => chosen.includes(id),
              onChoose: (ids, isChosen) => setChosen(isChosen ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id))),
              labelOfAll: t('orders.all'),
              labelOf: (box: Box) => box.number,
            }),
            ...boxColumns(t),
          ]}
        />
      </Card>
      <Card title={t('orders.details')}>
        <div className="flex flex-col gap-4">
          <EraDateInput label={t('orders.wantedOn')} value={wantedOn} onChange={setWantedOn} isRequired errorMessage={errors['/wantedOn']} />
          <TextArea label={t('order.reason')} value={reason} onChange={setReason} maxLength={400} isRequired={needsReason} errorMessage={errors['/reason']} />
          {requesting.isError && (Object.keys(errors).length === 0 || errors['/boxIds']) && <ProblemPanel problem={requesting.error} />}
          <div>
            <Button type="submit" isDisabled={!isComplete} isPending={requesting.isPending}>
              {t('orders.submit')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
