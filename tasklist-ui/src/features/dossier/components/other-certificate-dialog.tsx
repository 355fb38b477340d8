import { useState } from 'react';
import type { Dossier } from '@/api/case-types';
import { nanbyoTiers, type NanbyoTier, type ShownCertificate } from '@/api/household-types';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { EraDateInput } from '@/components/ui/era-date-input';
import { errorClasses } from '@/components/ui/field';
import { NumberField } from '@/components/ui/number-field';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { fieldErrorsOf } from '@/lib/field-errors';
import { useWords } from '@/lib/words';
import { useRecordOtherCertificate } from '../api/other-certificates';
import { peopleOf } from './people-of';

const unread = 'UNREAD';

/** The family lays a certificate of a designated disease on the desk: whose, from when to when, which tier. */
export function OtherCertificateDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useWords('dossier');
  const record = useRecordOtherCertificate(dossier.id);
  const people = peopleOf(dossier);
  const [personId, setPersonId] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [tier, setTier] = useState<NanbyoTier | typeof unread | ''>('');
  const [printedCapYen, setPrintedCapYen] = useState<number | null>(null);
  const [recipientNumber, setRecipientNumber] = useState('');
  const [authority, setAuthority] = useState('');
  const [marks, setMarks] = useState({ ventilator: false, longTerm: false, apportioned: false });
  const errors = fieldErrorsOf(record.error);
  const complete = personId && validFrom && validTo && tier && (tier !== unread || printedCapYen !== null);
  const submit = () => {
    if (!complete) return;
    const shown: ShownCertificate = {
      personId, validFrom, validTo, ...marks,
      ...(tier === unread ? {} : { tier }),
      ...(recipientNumber.trim() ? { recipientNumber: recipientNumber.normalize('NFKC').trim() } : {}),
      ...(authority.trim() ? { authority: authority.trim() } : {}),
      ...(tier === unread && printedCapYen !== null ? { printedCapYen } : {}),
    };
    record.mutate(shown, {
      onSuccess: () => {
        toast.success(t('other.recorded'));
        onClose();
      },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('other.recordTitle')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button isDisabled={!complete} isPending={record.isPending} onPress={submit}>
            {t('other.submit')}
          </Button>
        </>
      }
    >
      {record.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={record.error} />}
      <Select label={t('other.person')} isRequired value={personId} onChange={setPersonId} placeholder={t('choose')} options={people.map(({ id, name }) => ({ value: id, label: name }))} errorMessage={errors['/personId']} />
      <EraDateInput label={t('other.validFrom')} isRequired value={validFrom} onChange={setValidFrom} errorMessage={errors['/validFrom']} />
      <EraDateInput label={t('other.validTo')} isRequired value={validTo} onChange={setValidTo} errorMessage={errors['/validTo']} />
      <Select
        label={t('other.tier')}
        isRequired
        value={tier}
        onChange={setTier}
        placeholder={t('choose')}
        options={[...nanbyoTiers.map((value) => ({ value, label: t(`other.tierOf.${value}`) })), { value: unread, label: t('other.unread') }]}
        errorMessage={errors['/tier']}
      />
      <div className="flex flex-col gap-2">
        <Checkbox isSelected={marks.ventilator} onChange={(ventilator) => setMarks({ ...marks, ventilator })}>
          {t('other.ventilator')}
        </Checkbox>
        <Checkbox isSelected={marks.longTerm} onChange={(longTerm) => setMarks({ ...marks, longTerm })}>
          {t('other.longTerm')}
        </Checkbox>
      </div>
      {tier === unread && (
        <>
          <NumberField label={t('other.printedCap')} isRequired value={printedCapYen} onChange={setPrintedCapYen} unit={t('other.yen')} errorMessage={errors['/printedCapYen']} />
          <Checkbox isSelected={marks.apportioned} onChange={(apportioned) => setMarks({ ...marks, apportioned })}>
            {t('other.apportioned')}
          </Checkbox>
          {errors['/apportioned'] && <p className={errorClasses}>{errors['/apportioned']}</p>}
        </>
      )}
      <TextField label={t('other.recipientNumber')} value={recipientNumber} onChange={setRecipientNumber} maxLength={7} errorMessage={errors['/recipientNumber']} autoComplete="off" />
      <TextField label={t('other.authority')} value={authority} onChange={setAuthority} maxLength={100} errorMessage={errors['/authority']} autoComplete="off" />
      <p className="text-[0.9375rem] text-ink-soft">{t('other.follows')}</p>
    </Dialog>
  );
}
