import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakingOut } from '@/api/mailing';
import { takeOutColumn } from '@/components/mailing/take-out-column';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table, type Column } from '@/components/ui/table';
import { applicationColumn } from '@/features/insurer/application-column';
import { insurerMailing, useTracking, type LetterRun, type RunLetter } from '@/features/insurer/insurer-api';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';

const cellInput = 'min-h-9 w-44 rounded-6 border border-solid-gray-600 bg-white px-2 tabular-nums aria-invalid:border-error-1 aria-invalid:border-2';

/** Eleven digits whose last is the remainder of the first ten divided by seven. */
export function isTrackingNumber(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{11}$/.test(digits) && Number(digits.slice(0, 10)) % 7 === Number(digits[10]);
}

/** The letters of a run, each with the number of its label. */
export function RunLetters({ run }: { run: LetterRun }) {
  const { t } = useTranslation('insurer');
  const words = useWords('insurer');
  const { user } = useSession();
  const tracking = useTracking(run.id);
  const takingOut = useTakingOut(insurerMailing, run.id);
  const letters = run.letters ?? [];
  const [numbers, setNumbers] = useState<Record<string, string>>(Object.fromEntries(letters.map(({ id, trackingNumber }) => [id, trackingNumber ?? ''])));
  const mayDo = hasRight(user, 'INQUIRY_DO');
  const mayTrack = mayDo && run.state === 'OPEN';
  const mayTakeOut = mayDo && (run.state === 'OPEN' || run.state === 'CHECKED');
  const wrong = letters.filter(({ id }) => numbers[id] && !isTrackingNumber(numbers[id]));
  const typed = Object.fromEntries(letters.filter(({ id }) => numbers[id]).map(({ id }) => [id, numbers[id]!]));
  if (letters.length === 0) return <EmptyState title={t('run.none')} />;

  const columns: Column<RunLetter>[] = [
    { id: 'position', header: t('run.position'), align: 'right', className: 'w-14', cell: ({ position }) => position },
    { id: 'number', header: t('letterNumber'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.letterNumber },
    { id: 'insurer', header: t('insurer'), cell: (letter) => letter.insurerName ?? '' },
    applicationColumn(t('applicationNumber')),
    { id: 'patient', header: t('patient'), cell: (letter) => letter.patientName ?? '' },
    {
      id: 'tracking',
      header: t('run.tracking'),
      cell: (letter) =>
        mayTrack ? (
          <input
            aria-label={t('run.trackingOf', { number: letter.letterNumber })}
            aria-invalid={wrong.includes(letter) || undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={15}
            value={numbers[letter.id] ?? ''}
            onChange={(event) => setNumbers((before) => ({ ...before, [letter.id]: event.target.value }))}
            className={cellInput}
          />
        ) : (
          (letter.trackingNumber ?? '')
        ),
    },
    ...(mayTakeOut ? [takeOutColumn<RunLetter>(words, ({ letterNumber }) => letterNumber, takingOut.mutate)] : []),
  ];

  return (
    <>
      {(tracking.isError || takingOut.isError || wrong.length > 0) && (
        <div className="flex flex-col gap-3 p-4">
          {tracking.isError && <ProblemPanel problem={tracking.error} />}
          {takingOut.isError && <ProblemPanel problem={takingOut.error} />}
          {wrong.length > 0 && <Banner tone="danger" title={t('run.wrong', { count: wrong.length })} />}
        </div>
      )}
      {mayTrack && (
        <div className="flex flex-wrap items-center justify-between gap-4 px-4 py-3">
          <p className="text-ink-soft">{t('run.trackLead')}</p>
          <Button size="small" isDisabled={wrong.length > 0 || Object.keys(typed).length === 0} isPending={tracking.isPending} onPress={() => tracking.mutate(typed)}>
            {t('run.saveNumbers')}
          </Button>
        </div>
      )}
      <Table caption={t('run.letters')} columns={columns} rows={letters} rowKey={({ id }) => id} />
    </>
  );
}
