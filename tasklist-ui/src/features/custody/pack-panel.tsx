import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoxDetail } from '@/api/custody-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { NumberField } from '@/components/ui/number-field';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { ScanInput } from '@/components/ui/scan-input';
import { Table } from '@/components/ui/table';
import { CaseLink } from '@/features/custody/case-link';
import { usePacking, useSealing, useUnpacking } from '@/features/custody/custody-api';
import { formatDate } from '@/lib/dates';
import { fieldErrorsOf } from '@/lib/field-errors';
import { isProblem } from '@/lib/problem';

/** Papers go into the box one by one, as fast as a scanner reads them; when it is full they are counted and it is closed for good. */
export function PackPanel({ detail }: { detail: BoxDetail }) {
  const { t } = useTranslation('custody');
  const packing = usePacking(detail.box.id);
  const unpacking = useUnpacking(detail.box.id);
  const [said, setSaid] = useState<{ text: string; isWrong: boolean } | null>(null);
  return (
    <Card title={t('pack.title')}>
      <div className="flex flex-col gap-5">
        <ScanInput
          label={t('pack.label')}
          description={t('pack.hint')}
          said={said}
          autoFocus
          className="max-w-lg"
          onScan={(code) =>
            packing.mutate(code, {
              onSuccess: (line) => setSaid({ text: t('pack.added', { number: line.applicationNumber, position: line.position }), isWrong: false }),
              onError: (failure) => setSaid({ text: `${code}: ${reasonOf(failure)}`, isWrong: true }),
            })
          }
        />
        {unpacking.isError && <ProblemPanel problem={unpacking.error} />}
        {detail.cases.length > 0 && (
          <Table
            caption={t('box.contents')}
            rows={detail.cases.toReversed()}
            rowKey={({ caseId }) => caseId}
            columns={[
              { id: 'position', header: t('position'), align: 'right', className: 'w-20', cell: (row) => row.position },
              { id: 'number', header: t('applicationNumber'), isRowHeader: true, cell: (row) => <CaseLink {...row} /> },
              { id: 'notified', header: t('notifiedOn'), cell: (row) => formatDate(row.notifiedOn) },
              {
                id: 'out',
                header: t('pack.out'),
                align: 'right',
                cell: (row) => (
                  <Button
                    variant="secondary"
                    size="small"
                    aria-label={t('pack.outOf', { number: row.applicationNumber })}
                    onPress={() => unpacking.mutate(row.caseId, { onSuccess: () => setSaid(null) })}
                  >
                    {t('pack.out')}
                  </Button>
                ),
              },
            ]}
          />
        )}
        <SealForm detail={detail} />
      </div>
    </Card>
  );
}

function reasonOf(failure: unknown): string {
  return isProblem(failure) ? (failure.errors[0]?.message ?? failure.detail ?? '') : '';
}

function SealForm({ detail }: { detail: BoxDetail }) {
  const { t } = useTranslation('custody');
  const sealing = useSealing(detail.box);
  const [count, setCount] = useState<number | null>(null);
  const errors = fieldErrorsOf(sealing.error);
  return (
    <form
      aria-label={t('seal.title')}
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (count !== null) sealing.mutate(count);
      }}
    >
      {sealing.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={sealing.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <NumberField label={t('seal.count')} description={t('seal.hint')} value={count} onChange={setCount} unit={t('seal.unit')} errorMessage={errors['/count']} />
        <Button type="submit" isDisabled={count === null || detail.cases.length === 0} isPending={sealing.isPending}>
          {t('seal.submit')}
        </Button>
      </div>
    </form>
  );
}
