import { useWords } from '@/lib/words';
import { Link } from 'react-router';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates';
import { personName } from '@/components/casework/case-facts';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

interface Candidate {
  caseId: string;
  applicationNumber: string;
  patientName?: string | null;
  patientKana?: string | null;
  birthDate?: string | null;
  receivedOn?: string | null;
  status?: string | null;
}

/** This application and those that look like it, line under line. */
export function DuplicateCandidates() {
  const t = useWords('task-forms');
  const { item, dossier, prefill } = useTaskForm();
  const candidates = (prefill.candidates ?? prefill.duplicates ?? []) as Candidate[];
  const own: Candidate = {
    caseId: item.caseId,
    applicationNumber: item.applicationNumber,
    patientName: dossier ? personName(dossier.patient) : item.patientName,
    patientKana: dossier ? [dossier.patient.familyKana, dossier.patient.givenKana].filter(Boolean).join(' ') : null,
    birthDate: dossier?.patient.birthDate ?? null,
    receivedOn: dossier?.receivedOn ?? null,
    status: dossier?.status ?? null,
  };
  return (
    <FormSection title="duplicates">
      <Table
        caption={t('section.duplicates')}
        rows={[own, ...candidates]}
        rowKey={(row) => row.caseId}
        columns={[
          {
            id: 'number',
            header: t('duplicates.number'),
            isRowHeader: true,
            cell: (row) =>
              row.caseId === item.caseId ? (
                <>
                  {row.applicationNumber} <Badge tone="info">{t('duplicates.this')}</Badge>
                </>
              ) : (
                <Link className="text-blue-1000 underline" to={`/cases/${row.caseId}/overview`} target="_blank">
                  {row.applicationNumber}
                </Link>
              ),
          },
          { id: 'name', header: t('duplicates.name'), cell: (row) => row.patientName ?? '―' },
          { id: 'kana', header: t('duplicates.kana'), cell: (row) => row.patientKana ?? '―' },
          { id: 'birth', header: t('duplicates.birthDate'), cell: (row) => formatDate(row.birthDate) || '―' },
          { id: 'received', header: t('duplicates.receivedOn'), cell: (row) => formatDate(row.receivedOn) || '―' },
          { id: 'status', header: t('duplicates.status'), cell: (row) => (row.status ? t(`caseStatus.${row.status}`, { defaultValue: row.status }) : '―') },
        ]}
      />
    </FormSection>
  );
}
