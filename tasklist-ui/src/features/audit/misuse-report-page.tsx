import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MisuseFinding, MisuseReport } from '@/api/misuse-types';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card, DescriptionList } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { TextArea } from '@/components/ui/text-area';
import { misuseQueries, useConfirming } from '@/features/audit/misuse-api';
import { MisuseState } from '@/features/audit/misuse-reports-page';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

const FIGURES = ['entries', 'users', 'looks', 'changes', 'refusals', 'unmaskings', 'outsideHours', 'signInRefusals'] as const;

/** K6: what a month of the log shows, at a glance, and its confirmation by name. */
export default function MisuseReportPage() {
  const { t } = useTranslation('audit');
  const { user } = useSession();
  const { id = '' } = useParams();
  const query = useQuery(misuseQueries.one(id));
  if (query.isPending) return <LoadingPanel />;
  if (query.isError) {
    return (
      <>
        <PageHeader title={t('misuse.title')} />
        <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  const { report, findings } = query.data;
  return (
    <>
      <nav aria-label={t('misuse.breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/audit/misuse-reports" className="text-blue-900 underline underline-offset-4">
          {t('misuse.title')}
        </Link>
      </nav>
      <PageHeader title={t('misuse.titleOf', { month: report.month })} actions={<MisuseState report={report} />} />
      <div className="flex flex-col gap-5">
        <Seal report={report} />
        <Card title={t('misuse.figuresTitle')}>
          <DescriptionList
            columns={2}
            items={[
              ...FIGURES.map((figure) => ({ term: t(`misuse.figures.${figure}`), description: formatCount(report.figures[figure]) })),
              { term: t('misuse.generatedAt'), description: formatDateTime(report.generatedAt) },
              { term: t('misuse.dueOn'), description: formatDate(report.dueOn) },
            ]}
          />
        </Card>
        <Card title={t('misuse.findingsOf', { count: report.findings, findings: formatCount(report.findings) })} flush>
          {findings.length < report.findings && (
            <p className="px-5 pb-3 text-ink-soft">{t('misuse.shortened', { shown: formatCount(findings.length) })}</p>
          )}
          <Findings findings={findings} />
        </Card>
        {report.state === 'CONFIRMED' && (
          <Card title={t('misuse.confirmation')}>
            <DescriptionList
              items={[
                { term: t('misuse.confirmedBy'), description: report.confirmedByName ?? report.confirmedBy ?? '' },
                { term: t('misuse.confirmedAt'), description: report.confirmedAt ? formatDateTime(report.confirmedAt) : '' },
                { term: t('misuse.comment'), description: report.comment ?? '―' },
              ]}
            />
          </Card>
        )}
        {report.state === 'OPEN' && hasRight(user, 'MISUSE_REPORT_CONFIRM') && <Confirmation report={report} />}
      </div>
    </>
  );
}

function Seal({ report: { seal, range } }: { report: MisuseReport }) {
  const { t } = useTranslation('audit');
  const blocks = range.firstBlock === null ? t('misuse.noBlocks') : t('misuse.blocks', { first: range.firstBlock, last: range.lastBlock, unsealed: range.unsealedEntries });
  if (seal.intact) {
    return (
      <Banner tone="success" title={t('integrity.intact')}>
        {blocks}
      </Banner>
    );
  }
  return (
    <Banner tone="danger" title={t('integrity.broken')}>
      {seal.firstBrokenBlock ? t('integrity.brokenAt', { block: seal.firstBrokenBlock }) : seal.headFits ? t('integrity.brokenText') : t('integrity.headDiffers')}
    </Banner>
  );
}

function Findings({ findings }: { findings: MisuseFinding[] }) {
  const { t } = useTranslation('audit');
  if (findings.length === 0) return <EmptyState title={t('misuse.noFindings')} />;
  const word = (group: 'purposes' | 'what', code: string) => t(`${group}.${code}` as 'purposes.AUDIT', { defaultValue: code });
  const detail = (finding: MisuseFinding) =>
    [finding.what && word('what', finding.what), finding.purpose && word('purposes', finding.purpose), finding.logKey].filter(Boolean).join('　');
  return (
    <Table
      caption={t('misuse.findings')}
      rows={findings.map((finding, index) => ({ ...finding, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { id: 'kind', header: t('misuse.kind'), isRowHeader: true, cell: ({ kind }) => t(`misuse.kinds.${kind}`) },
        {
          id: 'user',
          header: t('columns.user'),
          cell: ({ userId, userName }) =>
            userId === '-' ? t('misuse.unknownIds') : (
              <>
                {userName ?? userId ?? '―'}
                {userName && <span className="block text-[0.8125rem] leading-130 text-ink-soft">{userId}</span>}
              </>
            ),
        },
        { id: 'amount', header: t('misuse.amount'), align: 'right', cell: ({ amount }) => formatCount(amount) },
        { id: 'expected', header: t('misuse.expected'), align: 'right', cell: ({ expected }) => (expected > 0 ? formatCount(expected) : '') },
        { id: 'days', header: t('misuse.days'), align: 'right', cell: ({ days }) => days ?? '' },
        { id: 'detail', header: t('misuse.detail'), className: 'break-all', cell: detail },
        { id: 'first', header: t('misuse.firstAt'), cell: ({ firstAt }) => (firstAt ? formatDateTime(firstAt) : '') },
        { id: 'last', header: t('misuse.lastAt'), cell: ({ lastAt, firstAt }) => (lastAt && lastAt !== firstAt ? formatDateTime(lastAt) : '') },
      ]}
    />
  );
}

function Confirmation({ report }: { report: MisuseReport }) {
  const { t } = useTranslation('audit');
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirming = useConfirming(report.id, report.version);
  const isNeeded = report.findings > 0;
  const confirm = () => {
    const missing = isNeeded && comment.trim() === '';
    setMissing(missing);
    if (!missing) confirming.mutate(comment);
  };
  return (
    <Card title={t('misuse.confirmation')}>
      <div className="flex flex-col items-start gap-4">
        <TextArea
          label={t('misuse.comment')}
          description={isNeeded ? t('misuse.commentNeeded') : t('misuse.commentFree')}
          isRequired={isNeeded}
          value={comment}
          onChange={setComment}
          maxLength={2000}
          className="w-full"
          {...(isMissing ? { errorMessage: t('misuse.commentMissing') } : {})}
        />
        {confirming.isError && <ProblemPanel problem={confirming.error} />}
        <Button isPending={confirming.isPending} onPress={confirm}>
          {t('misuse.confirm')}
        </Button>
      </div>
    </Card>
  );
}
