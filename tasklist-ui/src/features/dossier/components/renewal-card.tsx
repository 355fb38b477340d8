import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { caseRenewalQuery, useTold, type CaseRenewal } from '../api/case-renewal';
import { ToldDialog } from './told-dialog';

/** When the certificate ends, how far its renewal is, and what was told of the patient meanwhile. */
export function RenewalCard({ caseId }: { caseId: string }) {
  const t = useWords('dossier');
  const { user } = useSession();
  const renewal = useQuery(caseRenewalQuery(caseId));
  const told = useTold(caseId);
  const [isTelling, setTelling] = useState(false);
  if (!renewal.data?.endsOn) return null;
  const { data } = renewal;
  return (
    <Card
      title={t('renewal.title')}
      actions={
        data.mayRecord && (
          <Button variant="secondary" size="small" onPress={() => setTelling(true)}>
            {t('renewal.tell')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p className="font-bold">{sentence(t, data)}</p>
        <DescriptionList
          items={[
            { term: t('renewal.endsOn'), description: formatDate(data.endsOn!) },
            { term: t('renewal.filing'), description: t('renewal.period', { from: formatDate(data.filingFrom!), to: formatDate(data.endsOn!) }) },
            ...(data.notice
              ? [
                  {
                    term: t('renewal.notice'),
                    description:
                      data.waveId && hasRight(user, 'RENEWAL_READ') ? (
                        <Link to={`/renewals/${data.waveId}`} className="text-blue-1000 underline">
                          {data.notice.number}
                        </Link>
                      ) : (
                        data.notice.number
                      ),
                  },
                ]
              : []),
            ...(data.notice?.renewalCaseId
              ? [
                  {
                    term: t('renewal.application'),
                    description: (
                      <Link to={`/cases/${data.notice.renewalCaseId}/overview`} className="text-blue-1000 underline">
                        {data.notice.appliedOn ? formatDate(data.notice.appliedOn) : t('renewal.open')}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {data.circumstances.length > 0 && (
          <ul className="flex flex-col gap-2">
            {data.circumstances.map(({ kind, since }) => (
              <li key={kind} className="flex flex-wrap items-center gap-3">
                <Badge tone="warning">{t(`renewal.told.${kind}`)}</Badge>
                <span>{t('renewal.since', { date: formatDate(since) })}</span>
                {data.mayRecord && (
                  <Button variant="secondary" size="small" aria-label={t('renewal.takeBackOf', { kind: t(`renewal.told.${kind}`) })} isPending={told.isPending} onPress={() => told.mutate({ kind, since: null })}>
                    {t('renewal.takeBack')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isTelling && <ToldDialog caseId={caseId} onClose={() => setTelling(false)} />}
    </Card>
  );
}

function sentence(t: (key: string, params?: Record<string, unknown>) => string, renewal: CaseRenewal): string {
  if (renewal.followed) return t('renewal.state.FOLLOWED');
  if (renewal.notice) return t(`renewal.state.${renewal.notice.state}`, { date: renewal.notice.postedOn ? formatDate(renewal.notice.postedOn) : '' });
  return renewal.over ? t('renewal.state.OVER') : t('renewal.state.NOT_YET', { date: formatDate(renewal.filingFrom!) });
}
