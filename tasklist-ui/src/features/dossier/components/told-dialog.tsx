import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EraDateInput } from '@/components/ui/era-date-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { toast } from '@/components/ui/toast-store';
import { todayIso } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { circumstances, useTold, type Circumstance } from '../api/case-renewal';

/** Somebody tells the office that the patient moved away, died, gave the certificate back, or must not be found. */
export function ToldDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords('dossier');
  const told = useTold(caseId);
  const [kind, setKind] = useState<Circumstance | ''>('');
  const [since, setSince] = useState<string | null>(todayIso());
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('renewal.tell')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={!kind || !since}
            isPending={told.isPending}
            onPress={() =>
              kind &&
              told.mutate(
                { kind, since },
                {
                  onSuccess: () => {
                    toast.success(t('renewal.noted'));
                    onClose();
                  },
                },
              )
            }
          >
            {t('renewal.note')}
          </Button>
        </>
      }
    >
      {told.isError && <ProblemPanel problem={told.error} />}
      <RadioGroup label={t('renewal.what')} isRequired value={kind} onChange={(value) => setKind(value as Circumstance)} options={circumstances.map((value) => ({ value, label: t(`renewal.told.${value}`) }))} />
      <EraDateInput label={t('renewal.sinceLabel')} isRequired value={since} onChange={setSince} />
      {kind !== '' && kind !== 'PROTECTED_ADDRESS' && <Banner tone="warning" title={t('renewal.stops')} />}
    </Dialog>
  );
}
