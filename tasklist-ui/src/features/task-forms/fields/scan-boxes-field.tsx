import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyOrder } from '@/api/custody-types';
import { Checkbox } from '@/components/ui/checkbox';
import { ScanInput } from '@/components/ui/scan-input';
import { Table } from '@/components/ui/table';
import { readBoxNumber } from '@/lib/box-number';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { FieldFrame } from './field-frame';
import { useField } from './use-field';

/** The boxes of an order, ticked by a hand scanner one by one; a box that the order does not have is told at once and not taken. */
export function ScanBoxesField({ order }: { order: CustodyOrder }) {
  const { t } = useTranslation('custody');
  const { value, change, readOnly, shared } = useField<string[]>({ name: 'boxes' });
  const [said, setSaid] = useState<{ text: string; isWrong: boolean } | null>(null);
  const awaited = order.boxes.filter(({ result }) => result === 'OPEN');
  const scanned = value ?? [];

  function scan(code: string) {
    const number = readBoxNumber(code);
    if (!number) setSaid({ text: t('scan.wrong', { code }), isWrong: true });
    else if (!awaited.some((box) => box.number === number)) setSaid({ text: t('scan.other', { number }), isWrong: true });
    else if (scanned.includes(number)) setSaid({ text: t('scan.twice', { number }), isWrong: true });
    else {
      change([...scanned, number]);
      setSaid({ text: t('scan.taken', { number, count: awaited.length - scanned.length - 1 }), isWrong: false });
    }
  }

  return (
    <FieldFrame name="boxes">
      <div className="flex flex-col gap-3">
        {!readOnly && <ScanInput label={t('find.label')} description={t('scan.hint')} said={said} onScan={scan} className="max-w-lg" />}
        {shared.errorMessage && <p className="text-error-2">{shared.errorMessage}</p>}
        <Table
          caption={t('scan.caption')}
          rows={awaited}
          rowKey={({ number }) => number}
          columns={[
            {
              id: 'scanned',
              header: t('scan.scanned'),
              className: 'w-28',
              cell: (box) => (
                <Checkbox
                  aria-label={t('scan.tick', { number: box.number })}
                  isSelected={scanned.includes(box.number)}
                  isDisabled={readOnly}
                  onChange={(ticked) => change(ticked ? [...scanned, box.number] : scanned.filter((one) => one !== box.number))}
                />
              ),
            },
            { id: 'number', header: t('number'), isRowHeader: true, className: 'font-bold tabular-nums', cell: (box) => box.number },
            { id: 'year', header: t('year'), cell: (box) => formatFiscalYear(box.fiscalYear) },
            { id: 'cases', header: t('count'), align: 'right', cell: (box) => t('cases', { count: box.cases }) },
          ]}
        />
        <p className="tabular-nums">{t('scan.progress', { scanned: scanned.length, all: awaited.length })}</p>
      </div>
    </FieldFrame>
  );
}
