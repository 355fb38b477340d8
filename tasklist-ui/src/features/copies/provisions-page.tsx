import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { ProvisionTable } from '@/components/provision-table';
import { copyQueries } from '@/features/copies/copies-api';
import { useWords } from '@/lib/words';

/** ⑫ Who was told from the copies (提供1–6, 移転1), and who may be told at all. */
export default function ProvisionsPage() {
  const t = useWords('copies');
  const [params, setParams] = useSearchParams();
  const recipient = params.get('recipient') ?? '';
  const problems = params.get('problems') === 'true';
  const list = useInfiniteQuery(copyQueries.provisions(recipient, problems));
  const recipients = list.data?.pages[0]?.recipients ?? [];
  const provisions = list.data?.pages.flatMap((page) => page.provisions) ?? [];
  const narrow = (next: { recipient: string; problems: boolean }) =>
    setParams({ ...(next.recipient ? { recipient: next.recipient } : {}), ...(next.problems ? { problems: 'true' } : {}) });
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/copy-registrations" className="text-blue-900 underline underline-offset-4">
          {t('runs.title')}
        </Link>
      </nav>
      <PageHeader title={t('provisions.title')} lead={t('provisions.lead')} />
      {list.isPending && <LoadingPanel />}
      {list.isError && <ProblemPanel problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Select
              compact
              label={t('provisions.recipient')}
              placeholder={t('provisions.all')}
              value={recipient}
              onChange={(code) => narrow({ recipient: code, problems })}
              options={recipients.map(({ code, name }) => ({ value: code, label: t('provisions.named', { code, name }) }))}
            />
            <Checkbox isSelected={problems} onChange={(only) => narrow({ recipient, problems: only })}>
              {t('provisions.onlyProblems')}
            </Checkbox>
          </div>
          <Card title={t('provisions.list')} flush>
            {provisions.length === 0 ? (
              <EmptyState title={t('provisions.none')} />
            ) : (
              <ProvisionTable provisions={provisions} withPatient />
            )}
            {list.hasNextPage && (
              <div className="border-t border-line p-4">
                <Button variant="secondary" isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                  {t('provisions.more')}
                </Button>
              </div>
            )}
          </Card>
          <Card title={t('provisions.recipients')} flush>
            <Table
              caption={t('provisions.recipients')}
              rows={recipients}
              rowKey={({ code }) => code}
              columns={[
                { id: 'code', header: t('provisions.code'), isRowHeader: true, cell: ({ code }) => code },
                { id: 'name', header: t('provisions.recipient'), cell: ({ name }) => name },
                { id: 'way', header: t('provisions.way'), cell: ({ way }) => t(`ways.${way}`) },
                { id: 'items', header: t('provisions.items'), cell: ({ items }) => items },
                { id: 'basis', header: t('provisions.basisToday'), cell: ({ basis }) => basis },
              ]}
            />
          </Card>
        </div>
      )}
    </>
  );
}
