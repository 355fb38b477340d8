import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast-store';
import { useProviderName } from '@/hooks/use-provider-name';
import { api } from '@/lib/api-client';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { hasRight, useSession } from '@/lib/session';
import { useWords, type Words } from '@/lib/words';
import type { LinkageFact, LinkageInquiries, LinkageStop } from './linkage-types';

const inquiriesOf = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'inquiries', 'linkage'],
    queryFn: () => api.get<LinkageInquiries>(`/api/cases/${caseId}/inquiries/linkage`),
  });

/** ⑤ to ⑦': what was asked about whom, what came, what is still missing. */
export function LinkageSection({ caseId }: { caseId: string }) {
  const t = useWords('linkage');
  const { data, error, refetch } = useQuery(inquiriesOf(caseId));
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />;
  return (
    <Card title={t('title')}>
      {data ? <Inquiries caseId={caseId} view={data} t={t} /> : <SkeletonRows rows={4} columns={5} />}
    </Card>
  );
}

function Inquiries({ caseId, view, t }: { caseId: string; view: LinkageInquiries; t: Words }) {
  const providerName = useProviderName();
  const word = (group: string, value?: string | null) => (value ? t(`${group}.${value}`, { defaultValue: value }) : '―');
  if (view.needs.length === 0 && view.inquiries.length === 0) return <p>{t('none')}</p>;
  return (
    <div className="flex flex-col gap-6">
      {view.nonDisclosure && <Banner tone="warning" title={t('nonDisclosure')} />}
      {view.stops.map((stop) => (
        <Stop key={`${stop.kind}-${stop.information}`} caseId={caseId} stop={stop} t={t} />
      ))}
      <Table
        caption={t('caption.needs')}
        showCaption
        rows={view.needs.map((need, index) => ({ ...need, key: String(index) }))}
        rowKey={(need) => need.key}
        columns={[
          { id: 'person', header: t('column.person'), isRowHeader: true, cell: (need) => need.personName },
          { id: 'information', header: t('column.information'), cell: (need) => word('information', need.information) },
          { id: 'year', header: t('column.year'), cell: (need) => formatFiscalYear(need.fiscalYear) },
          { id: 'state', header: t('column.state'), cell: (need) => word('state', need.state) },
          { id: 'reason', header: t('column.reason'), cell: (need) => word('response', need.reason) },
          { id: 'retry', header: t('column.retryAt'), cell: (need) => (need.retryAt ? formatDateTime(need.retryAt) : '―') },
        ]}
      />
      {view.facts.length > 0 && (
        <Table
          caption={t('caption.facts')}
          showCaption
          rows={view.facts}
          rowKey={(fact) => String(fact.inquiryNumber)}
          columns={[
            { id: 'person', header: t('column.person'), isRowHeader: true, cell: (fact) => fact.personName },
            { id: 'information', header: t('column.information'), cell: (fact) => word('information', fact.information) },
            { id: 'content', header: t('column.content'), cell: (fact) => contentOf(fact, t) },
            { id: 'number', header: t('column.number'), cell: (fact) => fact.inquiryNumber },
            { id: 'asked', header: t('column.askedOn'), cell: (fact) => formatDate(fact.askedOn) },
            { id: 'provided', header: t('column.answeredOn'), cell: (fact) => formatDate(fact.providedOn) },
          ]}
        />
      )}
      <Table
        caption={t('caption.inquiries')}
        showCaption
        rows={view.inquiries}
        rowKey={(inquiry) => String(inquiry.inquiryNumber)}
        columns={[
          { id: 'number', header: t('column.number'), isRowHeader: true, cell: (inquiry) => inquiry.inquiryNumber },
          { id: 'person', header: t('column.person'), cell: (inquiry) => inquiry.personName },
          { id: 'information', header: t('column.information'), cell: (inquiry) => word('information', inquiry.information ?? 'CODE') },
          { id: 'asked', header: t('column.askedOn'), cell: (inquiry) => formatDate(inquiry.askedOn) },
          { id: 'state', header: t('column.state'), cell: (inquiry) => word('state', inquiry.state) },
          { id: 'response', header: t('column.response'), cell: (inquiry) => word('response', inquiry.response) },
          { id: 'answered', header: t('column.answeredOn'), cell: (inquiry) => formatDate(inquiry.answeredOn) || '―' },
          { id: 'shipment', header: t('column.shipment'), cell: (inquiry) => inquiry.shipmentNumber ?? '―' },
          { id: 'provider', header: t('column.provider'), cell: (inquiry) => providerName(inquiry.provider) },
        ]}
      />
      {view.acts.length > 0 && (
        <Table
          caption={t('caption.acts')}
          showCaption
          rows={view.acts.map((act, index) => ({ ...act, key: String(index) }))}
          rowKey={(act) => act.key}
          columns={[
            { id: 'day', header: t('column.day'), isRowHeader: true, cell: (act) => formatDate(act.happenedOn) },
            { id: 'what', header: t('column.what'), cell: (act) => word('task', act.task) },
            { id: 'contact', header: t('column.contact'), cell: (act) => act.contact ?? '―' },
            { id: 'expected', header: t('column.expected'), cell: (act) => formatDate(act.expectedOn) || '―' },
            { id: 'note', header: t('column.note'), cell: (act) => act.note ?? '―' },
            { id: 'by', header: t('column.by'), cell: (act) => act.actedBy },
          ]}
        />
      )}
    </div>
  );
}

/** Inquiries that the permitted list lacks; the officer who answers for the usage may let them go on. */
function Stop({ caseId, stop, t }: { caseId: string; stop: LinkageStop; t: Words }) {
  const { user } = useSession();
  const client = useQueryClient();
  const lift = useMutation({
    mutationFn: () => api.delete(`/api/linkage-stops/${stop.kind === 'in-house-inquiry' ? 'IN_HOUSE' : 'OUTSIDE'}/${stop.information}`),
    onSuccess: () => {
      toast.success(t('lifted'));
      return client.invalidateQueries({ queryKey: inquiriesOf(caseId).queryKey });
    },
  });
  return (
    <Banner
      tone="warning"
      title={t('stopped', { information: t(`information.${stop.information}`), number: stop.inquiryNumber })}
      actions={
        hasRight(user, 'USAGE_APPROVE') && (
          <Button variant="secondary" isDisabled={lift.isPending} onPress={() => lift.mutate()}>
            {t('lift')}
          </Button>
        )
      }
    />
  );
}

function contentOf({ insurance, assistance }: LinkageFact, t: Words): string {
  const parts: string[] = [];
  if (insurance) {
    parts.push(t('fact.insurance', { insurerNumber: insurance.insurerNumber, insurerName: insurance.insurerName ?? '' }));
    if (insurance.lostOn) parts.push(t('fact.lost', { date: formatDate(insurance.lostOn) }));
  }
  if (assistance) {
    parts.push(t(assistance.receiving ? 'fact.receiving' : 'fact.notReceiving'));
    if (assistance.office) parts.push(t('fact.office', { office: assistance.office }));
  }
  return parts.join(t('separator'));
}
