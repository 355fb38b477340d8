import { useState } from 'react';
import type { OtherCertificate } from '@/api/household-types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { toast } from '@/components/ui/toast-store';
import { useWords } from '@/lib/words';
import { useEndOtherCertificate } from '../api/other-certificates';

/** A certificate of a designated disease ended earlier than was printed. */
export function EndCertificateDialog({ caseId, certificate, onClose }: { caseId: string; certificate: OtherCertificate; onClose: () => void }) {
  const t = useWords('dossier');
  const end = useEndOtherCertificate(caseId);
  const [lastDay, setLastDay] = useState<string | null>(certificate.validTo);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('other.endTitle')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={!lastDay}
            isPending={end.isPending}
            onPress={() =>
              lastDay &&
              end.mutate(
                { id: certificate.id, version: certificate.version, lastDay },
                {
                  onSuccess: () => {
                    toast.success(t('other.ended'));
                    onClose();
                  },
                },
              )
            }
          >
            {t('other.endSubmit')}
          </Button>
        </>
      }
    >
      {end.isError && <ProblemPanel problem={end.error} />}
      <EraDateInput label={t('other.lastDay')} isRequired value={lastDay} onChange={setLastDay} />
      <p className="text-[0.9375rem] text-ink-soft">{t('other.follows')}</p>
    </Dialog>
  );
}
