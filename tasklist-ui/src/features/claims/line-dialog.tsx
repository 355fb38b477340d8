import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DescriptionList } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { lineQuery } from '@/features/claims/claims-api';

/** A line with every column as received. */
export function LineDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('claims');
  const line = useQuery(lineQuery(id));
  return (
    <Dialog isOpen onClose={onClose} title={t('line.title')} size="large">
      {line.isPending && <LoadingPanel />}
      {line.isError && <ProblemPanel problem={line.error} onRetry={() => void line.refetch()} />}
      {line.data && (
        <>
          <ul>
            {line.data.line.findings.map(({ code, text }) => (
              <li key={code}>{`${code} ${text}`}</li>
            ))}
          </ul>
          <DescriptionList
            columns={3}
            items={Object.entries(line.data.received).map(([column, value]) => ({ term: t(`columns.${column}` as 'columns.recordNo', { defaultValue: column }), description: value || '―' }))}
          />
        </>
      )}
    </Dialog>
  );
}
