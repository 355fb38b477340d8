import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { useAddressing, type WaitingLetter } from '@/features/insurer/insurer-api';

/** Where an insurer is written to: noted once, used for every later letter to the same insurer. */
export function AddressDialog({ letter, onClose }: { letter: WaitingLetter; onClose: () => void }) {
  const { t } = useTranslation(['insurer', 'common']);
  const addressing = useAddressing(letter.id);
  const [number, setNumber] = useState(letter.insurerNumber ?? '');
  const [name, setName] = useState(letter.insurerName ?? '');
  const [postalCode, setPostalCode] = useState('');
  const [address, setAddress] = useState('');
  const folded = (text: string) => text.normalize('NFKC').trim();
  const insurer = { number: folded(number), name: name.trim(), postalCode: folded(postalCode), address: address.trim() };
  const isComplete = /^(\d{6}|\d{8})$/.test(insurer.number) && insurer.name !== '' && /^\d{3}-?\d{4}$/.test(insurer.postalCode) && insurer.address !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('address.title')}
      size="medium"
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button isDisabled={!isComplete} isPending={addressing.isPending} onPress={() => addressing.mutate(insurer, { onSuccess: onClose })}>
            {t('address.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft">{t('address.lead', { number: letter.letterNumber })}</p>
        {addressing.isError && <ProblemPanel problem={addressing.error} />}
        <TextField label={t('address.number')} value={number} onChange={setNumber} isReadOnly={letter.insurerNumber !== undefined} maxLength={8} inputMode="numeric" autoComplete="off" />
        <TextField label={t('address.name')} value={name} onChange={setName} maxLength={100} autoComplete="off" />
        <TextField label={t('address.postalCode')} value={postalCode} onChange={setPostalCode} maxLength={8} inputMode="numeric" autoComplete="off" />
        <TextField label={t('address.address')} value={address} onChange={setAddress} maxLength={200} autoComplete="off" />
      </div>
    </Dialog>
  );
}
