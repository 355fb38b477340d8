import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shipment, ShipmentAction } from '@/api/shipment-types';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast-store';
import { useStep } from '@/features/shipments/shipments-api';

/** What this person may do with the shipment now; what needs words asks for them. */
export function ShipmentActions({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments');
  const [asking, setAsking] = useState<ShipmentAction | null>(null);
  return (
    <>
      {shipment.actions.map((action) => (
        <Button key={action} variant={action === 'RETURN' ? 'secondary' : 'primary'} onPress={() => setAsking(action)}>
          {t(`actions.${action}`)}
        </Button>
      ))}
      {asking && <StepDialog key={asking} shipment={shipment} action={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function StepDialog({ shipment, action, onClose }: { shipment: Shipment; action: ShipmentAction; onClose: () => void }) {
  const { t } = useTranslation(['shipments', 'common']);
  const step = useStep(shipment.number, () => {
    toast.success(t(`done.${action}`, { number: shipment.number }));
    onClose();
  });
  const [words, setWords] = useState('');
  const [isErased, setErased] = useState(false);
  const needsReport = shipment.medium || shipment.progress.waiting > 0;
  const isReady =
    action === 'RETURN' ? words.trim() !== '' : action !== 'CONFIRM' || ((!needsReport || words.trim() !== '') && (!shipment.medium || isErased));
  const body = action === 'RETURN' ? { reason: words.trim() } : action === 'CONFIRM' ? { report: words.trim(), mediumErased: isErased } : {};
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t(`ask.${action}.title`, { number: shipment.number })}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button isDisabled={!isReady} isPending={step.isPending} onPress={() => step.mutate({ action, ...body })}>
            {t(`actions.${action}`)}
          </Button>
        </>
      }
    >
      {step.isError && <ProblemPanel problem={step.error} />}
      <p>{t(`ask.${action}.text`)}</p>
      {action === 'RETURN' && <TextArea label={t('reason')} maxLength={400} value={words} onChange={setWords} isRequired />}
      {action === 'CONFIRM' && (
        <>
          {shipment.progress.waiting > 0 && <p className="font-bold">{t('ask.CONFIRM.waiting', { count: shipment.progress.waiting })}</p>}
          <TextArea label={t('report')} description={t('reportHint')} maxLength={2000} value={words} onChange={setWords} isRequired={needsReport} />
          {shipment.medium && (
            <Checkbox isSelected={isErased} onChange={setErased}>
              {t('mediumErased')}
            </Checkbox>
          )}
        </>
      )}
    </Dialog>
  );
}
