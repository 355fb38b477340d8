import { Link } from 'react-router';
import { hasRight, useSession } from '@/lib/session';

/** An application number, with the way to its dossier for those who may see it. */
export function CaseLink({ caseId, applicationNumber }: { caseId: string; applicationNumber: string }) {
  const { user } = useSession();
  return hasRight(user, 'CASE_READ') ? (
    <Link to={`/cases/${caseId}/overview`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
      {applicationNumber}
    </Link>
  ) : (
    <span className="tabular-nums">{applicationNumber}</span>
  );
}
