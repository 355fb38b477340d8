import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '@/api/case-types';
import type { OtherCertificate } from '@/api/household-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table } from '@/components/ui/table';
import { formatDateShort } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { otherCertificatesQuery } from '../api/other-certificates';
import { EndCertificateDialog } from './end-certificate-dialog';
import { OtherCertificateDialog } from './other-certificate-dialog';
import { peopleOf } from './people-of';

/** ⑩ Certificates of designated diseases with which the case shares its household's burden; only for those who deal with decisions. */
export function OtherCertificatesCard({ dossier }: { dossier: Dossier }) {
  const { user } = useSession();
  return hasRight(user, 'DECISION_READ') ? <OtherCertificates dossier={dossier} mayRecord={hasRight(user, 'DECISION_PROPOSE')} /> : null;
}

function OtherCertificates({ dossier, mayRecord }: { dossier: Dossier; mayRecord: boolean }) {
  const t = useWords('dossier');
  const found = useQuery(otherCertificatesQuery(dossier.id));
  const [isRecording, setRecording] = useState(false);
  const [ending, setEnding] = useState<OtherCertificate | null>(null);
  const names = new Map(peopleOf(dossier).map(({ id, name }) => [id, name]));
  if (found.isError) return <ProblemPanel problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <Card
      title={t('other.title')}
      flush={found.data.length > 0}
      actions={
        mayRecord && (
          <Button variant="secondary" size="small" onPress={() => setRecording(true)}>
            {t('other.record')}
          </Button>
        )
      }
    >
      {found.data.length === 0 ? (
        <p className="text-ink-soft">{t('other.none')}</p>
      ) : (
        <Table
          caption={t('other.title')}
          rows={found.data}
          rowKey={({ id }) => id}
          columns={[
            { id: 'person', header: t('other.person'), isRowHeader: true, cell: (certificate) => <Holder name={names.get(certificate.personId) ?? t('other.formerMember')} certificate={certificate} /> },
            { id: 'tier', header: t('other.tier'), cell: ({ tier, ventilator, longTerm }) => marks(t, tier, ventilator, longTerm) },
            { id: 'period', header: t('other.period'), className: 'whitespace-nowrap', cell: ({ validFrom, validTo }) => t('other.fromTo', { from: formatDateShort(validFrom), to: formatDateShort(validTo) }) },
            { id: 'base', header: t('other.base'), align: 'right', className: 'whitespace-nowrap', cell: ({ baseYen }) => formatYen(baseYen) },
            ...(mayRecord
              ? [
                  {
                    id: 'end',
                    header: t('other.action'),
                    cell: (certificate: OtherCertificate) => (
                      <Button variant="secondary" size="small" aria-label={t('other.endOf', { name: names.get(certificate.personId) ?? '' })} onPress={() => setEnding(certificate)}>
                        {t('other.end')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {isRecording && <OtherCertificateDialog dossier={dossier} onClose={() => setRecording(false)} />}
      {ending && <EndCertificateDialog caseId={dossier.id} certificate={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

function Holder({ name, certificate: { recipientNumber, authority } }: { name: string; certificate: OtherCertificate }) {
  const paper = [authority, recipientNumber].filter(Boolean).join('　');
  return (
    <>
      {name}
      {paper && <span className="block text-[0.8125rem] text-ink-soft">{paper}</span>}
    </>
  );
}

function marks(t: (key: string) => string, tier: OtherCertificate['tier'], ventilator: boolean, longTerm: boolean): string {
  return [tier ? t(`other.tierOf.${tier}`) : t('other.printed'), ventilator && t('other.ventilator'), longTerm && t('other.longTerm')].filter(Boolean).join(t('separator'));
}
