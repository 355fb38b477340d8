import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextField } from '@/components/ui/text-field';
import { useAddingCabinet } from '@/features/custody/custody-api';
import { fieldErrorsOf } from '@/lib/field-errors';

/** A new cabinet, by its number, what it is called and the room in which it stands. */
export function CabinetForm({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('custody');
  const adding = useAddingCabinet();
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [room, setRoom] = useState('');
  const errors = fieldErrorsOf(adding.error);
  const tidy = code.normalize('NFKC').trim().toUpperCase();

  if (!isOpen) {
    return (
      <div>
        <Button variant="secondary" onPress={() => setOpen(true)}>
          {t('cabinets.add')}
        </Button>
      </div>
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    adding.mutate({ code: tidy, name: name.trim(), room: room.trim() }, { onSuccess: onAdded });
  }

  return (
    <form onSubmit={submit} aria-label={t('cabinets.add')} className="flex flex-col gap-3">
      {adding.isError && Object.keys(errors).length === 0 && <ProblemPanel problem={adding.error} />}
      <div className="flex flex-wrap items-end gap-4">
        <TextField label={t('cabinets.code')} value={code} onChange={setCode} maxLength={10} isRequired autoFocus errorMessage={errors['/code']} className="w-36" />
        <TextField label={t('cabinets.name')} value={name} onChange={setName} maxLength={60} isRequired className="w-64" />
        <TextField label={t('cabinets.room')} value={room} onChange={setRoom} maxLength={60} isRequired className="w-48" />
        <Button type="submit" isDisabled={!/^[A-Z0-9-]{1,10}$/.test(tidy) || name.trim() === '' || room.trim() === ''} isPending={adding.isPending}>
          {t('cabinets.submit')}
        </Button>
      </div>
    </form>
  );
}
