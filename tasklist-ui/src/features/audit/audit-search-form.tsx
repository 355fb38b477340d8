import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditSearch } from '@/api/types';
import { Button } from '@/components/ui/button';
import { EraDateInput } from '@/components/ui/era-date-input';
import { TextField } from '@/components/ui/text-field';

interface AuditSearchFormProps {
  isPending: boolean;
  isNarrowed: boolean;
  onSearch: (criteria: AuditSearch) => void;
  onClear: () => void;
}

/** The day's first and last moment in Tokyo. */
const startOf = (day: string) => `${day}T00:00:00+09:00`;
const endOf = (day: string) => `${day}T23:59:59.999+09:00`;

export function AuditSearchForm({ isPending, isNarrowed, onSearch, onClear }: AuditSearchFormProps) {
  const { t } = useTranslation('audit');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [userId, setUserId] = useState('');
  const [applicationNumber, setApplicationNumber] = useState('');
  const [error, setError] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const isReversed = from !== null && to !== null && from > to;
    setError(isReversed ? t('search.reversed') : undefined);
    if (isReversed || isPending) return;
    onSearch({
      ...(from ? { from: startOf(from) } : {}),
      ...(to ? { to: endOf(to) } : {}),
      ...(userId.trim() ? { userId: userId.normalize('NFKC').trim() } : {}),
      ...(applicationNumber.trim() ? { applicationNumber: applicationNumber.normalize('NFKC').trim() } : {}),
    });
  }

  return (
    <form noValidate onSubmit={submit} aria-label={t('search.title')} className="flex flex-wrap items-end gap-x-5 gap-y-4 rounded-12 border border-line bg-white px-5 py-4">
      <EraDateInput label={t('search.from')} value={from} onChange={setFrom} />
      <EraDateInput label={t('search.to')} value={to} onChange={setTo} errorMessage={error} />
      <TextField label={t('search.userId')} value={userId} onChange={setUserId} autoComplete="off" className="w-34" maxLength={50} />
      <TextField label={t('search.applicationNumber')} value={applicationNumber} onChange={setApplicationNumber} autoComplete="off" className="w-40" maxLength={30} />
      <div className="flex gap-3">
        <Button type="submit" isPending={isPending}>
          {t('search.submit')}
        </Button>
        {isNarrowed && (
          <Button variant="text" onPress={onClear}>
            {t('search.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
