import { useQuery } from '@tanstack/react-query';
import { DescriptionList } from '@/components/ui/card';
import { CheckCircleIcon, WarningIcon } from '@/components/ui/icons';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { caseQueries } from '@/api/cases';
import { formatDate } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

/** What the decision would rest on, as the server judges it, and the points worth a second look. They decide nothing. */
export function EligibilityHints() {
  const t = useWords('task-forms');
  const { item } = useTaskForm();
  const basis = useQuery(caseQueries.decisionBasis(item.caseId));
  if (basis.isError) return <ProblemPanel problem={basis.error} onRetry={() => void basis.refetch()} />;
  if (!basis.data) return null;
  const { warnings, validity, monthlyCapYen, baseCapYen, householdCertificates, boardResult } = basis.data;
  const [from, to] = [validity?.from, validity?.to];
  return (
    <FormSection title="eligibility">
      <ul className="flex flex-col gap-1.5">
        {warnings.map((warning) => (
          <li key={warning.code} className="flex items-start gap-2">
            <WarningIcon className="mt-0.5 size-5 shrink-0 text-warning-yellow-2" />
            <span>{warning.text}</span>
          </li>
        ))}
        {warnings.length === 0 && (
          <li className="flex items-start gap-2">
            <CheckCircleIcon className="mt-0.5 size-5 shrink-0 text-success-2" />
            <span>{t('eligibility.nothing')}</span>
          </li>
        )}
      </ul>
      <DescriptionList
        items={[
          { term: t('section.board'), description: boardResult ? t(`option.boardResult.${boardResult}`) : t('eligibility.noReply') },
          ...(from && to ? [{ term: t('eligibility.validity'), description: t('eligibility.period', { from: formatDate(from), to: formatDate(to) }) }] : []),
          ...(monthlyCapYen === null || monthlyCapYen === undefined ? [] : [{ term: t('proposal.cap'), description: formatYen(monthlyCapYen) }]),
          ...(typeof householdCertificates === 'number' && householdCertificates > 1
            ? [{ term: t('eligibility.shared'), description: t('eligibility.sharedBy', { base: formatYen(baseCapYen), count: householdCertificates }) }]
            : []),
        ]}
      />
    </FormSection>
  );
}
