import { useQuery } from '@tanstack/react-query';
import { useWords } from '@/lib/words';
import { CapReceipt } from '@/components/casework/cap-receipt';
import { ApplicationFacts, BoardFacts, DiseaseFacts, InsuranceFacts, PersonFacts } from '@/components/casework/case-facts';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { caseQueries } from '@/api/cases';
import { FormSection } from './form-section';
import { EligibilityHints } from './eligibility-hints';
import { Proposal } from './proposal';
import { useTaskForm } from './task-form-context';

/** Everything a decision rests on, on one page. */
export function CaseOnOnePage({ withProposal = false }: { withProposal?: boolean }) {
  const t = useWords('task-forms');
  const { item, dossier } = useTaskForm();
  const cap = useQuery(caseQueries.cap(item.caseId));
  if (!dossier) return <LoadingPanel />;
  return (
    <>
      {withProposal && (
        <>
          <Proposal />
          <EligibilityHints />
        </>
      )}
      <FormSection title="application">
        <ApplicationFacts dossier={dossier} />
      </FormSection>
      <FormSection title="patient">
        <PersonFacts person={dossier.patient} />
      </FormSection>
      {dossier.applicant && (
        <FormSection title="applicant">
          <PersonFacts person={dossier.applicant} />
        </FormSection>
      )}
      <FormSection title="disease">
        <DiseaseFacts disease={dossier.disease} special={dossier.special} />
      </FormSection>
      <FormSection title="insurance">
        <InsuranceFacts insurance={dossier.insurance} />
      </FormSection>
      <FormSection title="board">
        <BoardFacts board={dossier.board} />
      </FormSection>
      {cap.isPending && <LoadingPanel />}
      {cap.isError && <ProblemPanel problem={cap.error} onRetry={() => void cap.refetch()} />}
      {cap.data && <CapReceipt cap={cap.data} applicationNumber={dossier.applicationNumber} />}
      {cap.data === null && (
        <FormSection title="cap">
          <p className="text-ink-soft">{t('cap.none')}</p>
        </FormSection>
      )}
    </>
  );
}
