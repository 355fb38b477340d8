import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '@/api/reference';
import type { Channel, Queue } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { SearchIcon } from '@/components/ui/icons';
import { Select } from '@/components/ui/select';
import { workStepsQuery } from '@/features/inbox/inbox-api';
import { isNarrowed, widened, type InboxFilters } from '@/features/inbox/inbox-filters';
import { useSession } from '@/lib/session';

interface FilterBarProps {
  filters: InboxFilters;
  onChange: (filters: InboxFilters) => void;
  onSearch: (text: string) => void;
  searchRef: Ref<HTMLInputElement>;
  isSearching: boolean;
}

const queues: Queue[] = [
  'ward-counter',
  'ward-dispatch',
  'receipt-desk',
  'entry',
  'identity',
  'inquiry',
  'supervisor',
  'insurer-desk',
  'board',
  'review',
  'approval',
  'issuance',
  'claims',
  'payment',
  'payment-approval',
  'refund',
  'copy',
  'provision-approval',
  'renewal',
  'custody',
  'custody-approval',
];
const channels: Channel[] = ['PORTAL', 'PAPER'];

export function FilterBar({ filters, onChange, onSearch, searchRef, isSearching }: FilterBarProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const { user } = useSession();
  const steps = useQuery(workStepsQuery);
  const municipalities = useQuery({ ...municipalitiesQuery, enabled: user.municipalityCode === null });
  const shownQueues = filters.view === 'ALL' ? queues : queues.filter((queue) => user.queues.includes(queue));
  const known = steps.data ?? [];
  // a step that was chosen by a link stays choosable, whatever the models say by now
  const shownSteps = filters.step === '' || known.includes(filters.step) ? known : [...known, filters.step];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <SearchBox key={filters.search === '' ? 'empty' : 'kept'} onSearch={onSearch} inputRef={searchRef} isSearching={isSearching} isActive={filters.search !== ''} />
      {shownQueues.length > 1 && (
        <Select
          compact
          label={t('filters.queue')}
          placeholder={t('common:all')}
          value={filters.queue}
          onChange={(queue) => onChange({ ...filters, queue })}
          options={shownQueues.map((queue) => ({ value: queue, label: t(`common:queue.${queue}`) }))}
        />
      )}
      <Select
        compact
        label={t('filters.step')}
        placeholder={t('common:all')}
        value={filters.step}
        onChange={(step) => onChange({ ...filters, step })}
        options={shownSteps.map((step) => ({ value: step, label: step }))}
      />
      <Select
        compact
        label={t('filters.channel')}
        placeholder={t('common:all')}
        value={filters.channel}
        onChange={(channel) => onChange({ ...filters, channel })}
        options={channels.map((channel) => ({ value: channel, label: t(`common:channel.${channel}`) }))}
      />
      {user.municipalityCode === null && (
        <Select
          compact
          label={t('filters.municipality')}
          placeholder={t('common:all')}
          value={filters.municipality}
          onChange={(municipality) => onChange({ ...filters, municipality })}
          options={(municipalities.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Checkbox isSelected={filters.overdue} onChange={(overdue) => onChange({ ...filters, overdue })} className="text-[0.9375rem]">
        {t('filters.overdue')}
      </Checkbox>
      {isNarrowed(filters) && (
        <Button variant="text" size="small" onPress={() => onChange(widened(filters))}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

function SearchBox({ onSearch, inputRef, isSearching, isActive }: {
  onSearch: (text: string) => void;
  inputRef: Ref<HTMLInputElement>;
  isSearching: boolean;
  isActive: boolean;
}) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(text.trim());
  }
  return (
    <form role="search" onSubmit={submit} className="flex items-center">
      <input
        ref={inputRef}
        type="search"
        aria-label={t('search.label')}
        placeholder={isActive && text === '' ? t('search.active') : t('search.placeholder')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        className="min-h-9 w-60 rounded-l-6 border border-r-0 border-solid-gray-600 bg-white px-3 text-[0.9375rem] placeholder:text-solid-gray-600"
      />
      <Button type="submit" variant="secondary" size="small" isPending={isSearching} className="min-h-9 rounded-l-none!">
        <SearchIcon className="size-4" />
        {t('search.submit')}
      </Button>
    </form>
  );
}
