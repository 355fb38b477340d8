import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table } from '@/components/ui/table';
import { caseQueries, documentUrl } from '@/api/cases';
import { formatDateShort } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';

/** The certificates issued for this application, with their PDFs. */
export function Certificates({ caseId }: { caseId: string }) {
  const t = useWords('dossier');
  const certificates = useQuery(caseQueries.certificates(caseId));
  if (certificates.isError) return <ProblemPanel problem={certificates.error} onRetry={() => void certificates.refetch()} />;
  if (!certificates.data || certificates.data.length === 0) return null;

  function pdf(documentId: string | null | undefined, label: string, number: number) {
    if (!documentId) return null;
    return (
      <a className="text-blue-1000 underline" href={documentUrl(documentId)} target="_blank" rel="noreferrer" aria-label={t('certificates.pdfOf', { label, number })}>
        {label}
      </a>
    );
  }

  return (
    <Card title={t('certificates.title')} flush>
      <Table
        caption={t('certificates.title')}
        rows={certificates.data}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'number',
            header: t('certificates.recipientNumber'),
            isRowHeader: true,
            cell: (row) => (
              <>
                {row.recipientNumber} {row.reissue && <Badge tone="warning">{t('certificates.reissue')}</Badge>}
              </>
            ),
          },
          { id: 'payer', header: t('certificates.payerNumber'), cell: (row) => row.publicPayerNumber },
          { id: 'valid', header: t('certificates.validity'), cell: (row) => t('decision.period', { from: formatDateShort(row.validFrom), to: formatDateShort(row.validTo) }) },
          { id: 'cap', header: t('certificates.cap'), align: 'right', cell: (row) => formatYen(row.monthlyCapYen) },
          { id: 'issued', header: t('certificates.issuedOn'), cell: (row) => formatDateShort(row.issuedOn) || '―' },
          {
            id: 'pdf',
            header: t('certificates.pdf'),
            cell: (row) => (
              <span className="flex flex-wrap gap-3">
                {pdf(row.certificateDocumentId, t('certificates.certificate'), row.issueNumber)}
                {pdf(row.ledgerDocumentId, t('certificates.ledger'), row.issueNumber)}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
