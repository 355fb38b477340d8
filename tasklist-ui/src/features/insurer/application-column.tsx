import { Link } from 'react-router';
import type { Column } from '@/components/ui/table';

interface OfApplication {
  caseId: string;
  applicationNumber: string;
}

/** The application's number, which leads to its dossier. */
export function applicationColumn(header: string): Column<OfApplication> {
  return {
    id: 'application',
    header,
    cell: ({ caseId, applicationNumber }) => (
      <Link to={`/cases/${caseId}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
        {applicationNumber}
      </Link>
    ),
  };
}
