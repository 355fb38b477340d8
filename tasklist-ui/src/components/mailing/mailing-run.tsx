import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { lettersUrl, useChecking, useConfirming, type MailingRoom, type MailingRun } from '@/api/mailing';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { EraDateInput } from '@/components/ui/era-date-input';
import { DocumentIcon } from '@/components/ui/icons';
import { NumberField } from '@/components/ui/number-field';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { TextField } from '@/components/ui/text-field';
import { formatDate, formatDateTime, todayIso } from '@/lib/dates';
import { useWords, type Words } from '@/lib/words';

interface MailingRunPageProps<Run extends MailingRun> {
  room: MailingRoom;
  query: UseQueryResult<Run, Error>;
  /** The texts of the room: `run`, `runs`, `check` and `confirm` say the same steps in its own words. */
  words: 'insurer' | 'renewals';
  /** What stands above a run that could not be read. */
  fallbackTitle: string;
  title: (run: Run) => string;
  /** The page that the run was reached from. */
  parent: (run: Run) => { to: string; title: string };
  mayPrint: boolean;
  /** The letters themselves. */
  children: (run: Run) => ReactNode;
}

/** One run of letters of any room: printed, counted by a second person, and posted when the section head confirms. */
export function MailingRunPage<Run extends MailingRun>({ room, query, words, fallbackTitle, title, parent, mayPrint, children }: MailingRunPageProps<Run>) {
  const t = useWords(words);
  if (query.isPending) return <LoadingPanel />;
  if (query.isError) {
    return (
      <>
        <PageHeader title={fallbackTitle} />
        <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  const run = query.data;
  const from = parent(run);
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to={from.to} className="text-blue-900 underline underline-offset-4">
          {from.title}
        </Link>
      </nav>
      <PageHeader
        title={title(run)}
        actions={
          mayPrint &&
          run.totals.letters > 0 && (
            <a href={lettersUrl(room, run.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
              <DocumentIcon />
              {t('run.print')}
            </a>
          )
        }
      />
      <div className="flex flex-col gap-5">
        {run.overnight && <Banner tone="warning" title={t('run.overnight')} />}
        <Progress run={run} t={t} />
        {run.mayCheck && <Check run={run} room={room} t={t} />}
        {run.mayConfirm && <Confirm run={run} room={room} t={t} />}
        {children(run)}
      </div>
    </>
  );
}

function Progress({ run, t }: { run: MailingRun; t: Words }) {
  const by = (at?: string, name?: string) => (at && name ? t('run.by', { at: formatDateTime(at), name }) : t('run.notYet'));
  return (
    <Card title={t('run.progress')}>
      <DescriptionList
        columns={2}
        items={[
          { term: t('run.state'), description: t(`runs.state.${run.state}`) },
          { term: t('run.numbers'), description: t('run.totals', run.totals) },
          { term: t('run.opened'), description: by(run.openedAt, run.openedBy) },
          { term: t('run.checked'), description: by(run.checkedAt, run.checkedBy) },
          { term: t('run.confirmed'), description: by(run.confirmedAt, run.confirmedBy) },
          { term: t('runs.postedOn'), description: run.postedOn ? t('run.posted', { date: formatDate(run.postedOn), receipt: run.receiptNumber }) : t('run.notYet') },
        ]}
      />
    </Card>
  );
}

interface StepProps {
  run: MailingRun;
  room: MailingRoom;
  t: Words;
}

/** A second person counts without being told the number. */
function Check({ run, room, t }: StepProps) {
  const checking = useChecking(room, run);
  const [count, setCount] = useState<number | null>(null);
  return (
    <Card title={t('check.title')}>
      <p className="mb-4 text-ink-soft">{t('check.lead')}</p>
      {checking.isError && <ProblemPanel problem={checking.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <NumberField label={t('check.count')} value={count} onChange={setCount} unit={t('check.unit')} />
        <Button isDisabled={count === null} isPending={checking.isPending} onPress={() => count !== null && checking.mutate(count)}>
          {t('check.submit')}
        </Button>
      </div>
    </Card>
  );
}

/** The section head, with the post office's receipt in hand. */
function Confirm({ run, room, t }: StepProps) {
  const confirming = useConfirming(room, run);
  const [receiptNumber, setReceiptNumber] = useState('');
  const [count, setCount] = useState<number | null>(null);
  const [postedOn, setPostedOn] = useState<string | null>(todayIso());
  const isComplete = receiptNumber.trim() !== '' && count !== null && postedOn !== null;
  return (
    <Card title={t('confirm.title')}>
      <p className="mb-4 text-ink-soft">{t('confirm.lead')}</p>
      {confirming.isError && <ProblemPanel problem={confirming.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <TextField label={t('confirm.receipt')} value={receiptNumber} onChange={setReceiptNumber} maxLength={30} autoComplete="off" />
        <NumberField label={t('confirm.count')} value={count} onChange={setCount} unit={t('check.unit')} />
        <EraDateInput label={t('runs.postedOn')} value={postedOn} onChange={setPostedOn} />
        <Button
          isDisabled={!isComplete}
          isPending={confirming.isPending}
          onPress={() => isComplete && confirming.mutate({ receiptNumber: receiptNumber.normalize('NFKC').trim(), count, postedOn })}
        >
          {t('confirm.submit')}
        </Button>
      </div>
    </Card>
  );
}
