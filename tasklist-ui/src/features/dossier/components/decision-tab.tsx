import { useQuery } from '@tanstack/react-query';
import { CapReceipt } from '@/components/casework/cap-receipt';
import { Badge } from '@/components/ui/badge';
import { Card, DescriptionList } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries } from '@/api/cases';
import type { CaseDecision, Dossier } from '@/api/case-types';
import { formatDate } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { Certificates } from './certificates';
import { OtherCertificatesCard } from './other-certificates-card';

export function DecisionTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const cap = useQuery(caseQueries.cap(dossier.id));
  return (
    <div className="flex max-w-5xl flex-col gap-5">
      <Decision decision={dossier.decision ?? null} />
      <Certificates caseId={dossier.id} />
      <OtherCertificatesCard dossier={dossier} />
      {cap.isPending && <LoadingPanel />}
      {cap.isError && <ProblemPanel problem={cap.error} onRetry={() => void cap.refetch()} />}
      {cap.data && <CapReceipt cap={cap.data} applicationNumber={dossier.applicationNumber} />}
      {cap.data === null && (
        <Card title={t('cap.title')}>
          <p className="text-ink-soft">{t('cap.none')}</p>
        </Card>
      )}
    </div>
  );
}

function Decision({ decision }: { decision: CaseDecision | null }) {
  const t = useWords('dossier');
  if (!decision) {
    return (
      <Card title={t('decision.title')}>
        <p className="text-ink-soft">{t('decision.none')}</p>
      </Card>
    );
  }
  const good = /^CERTIF/.test(decision.outcome);
  return (
    <Card
      title={t('decision.title')}
      actions={<Badge tone={good ? 'success' : 'danger'}>{t(`decision.outcome.${decision.outcome}`, { defaultValue: decision.outcome })}</Badge>}
    >
      <DescriptionList
        columns={2}
        items={[
          { term: t('decision.on'), description: formatDate(decision.decidedOn) },
          ...(decision.validFrom
            ? [{ term: t('decision.validity'), description: t('decision.period', { from: formatDate(decision.validFrom), to: formatDate(decision.validTo) }) }]
            : []),
          ...(decision.monthlyCapYen === null || decision.monthlyCapYen === undefined
            ? []
            : [{ term: t('cap.title'), description: formatYen(decision.monthlyCapYen) }]),
          ...(decision.ground ? [{ term: t('decision.ground'), description: t(`decision.grounds.${decision.ground}`, { defaultValue: decision.ground }) }] : []),
          ...(decision.reason ? [{ term: t('decision.reason'), description: decision.reason }] : []),
        ]}
      />
    </Card>
  );
}
