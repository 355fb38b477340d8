import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keepSearch, scan, type ScanTarget } from '@/api/searches';
import { SearchIcon } from '@/components/ui/icons';
import { toast } from '@/components/ui/toast-store';
import { useHotkeys } from '@/hooks/use-hotkeys';
import { Problem } from '@/lib/problem';
import { hasRight, useSession } from '@/lib/session';

const pages: Record<ScanTarget['kind'], (id: string) => string> = {
  CASE: (id) => `/cases/${id}`,
  DISPATCH: (id) => `/dispatches/${id}`,
  BOX: (id) => `/custody/boxes/${id}`,
  CUSTODY_ORDER: (id) => `/custody/orders/${id}`,
};

/** One field on every page: a scanner types a code and the right thing opens; what is no code of ours is searched for. */
export function ScanBox() {
  const { t } = useTranslation('common');
  const { user } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const maySearch = hasRight(user, 'CASE_READ');
  const opening = useMutation({
    mutationFn: async (code: string) => {
      try {
        const target = await scan(code);
        return pages[target.kind](target.id);
      } catch (error) {
        if (!maySearch || !(error instanceof Problem) || error.status !== 404) throw error;
        const search = await keepSearch(queryClient, code);
        return `/search?search=${search.id}`;
      }
    },
    onSuccess: (page) => {
      setText('');
      field.current?.blur();
      void navigate(page);
    },
    onError: (error) => {
      toast.error(error instanceof Problem ? error.message : t('scan.failed'));
      field.current?.select();
    },
  });
  useHotkeys({ b: () => field.current?.focus() });

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = text.trim();
    if (code !== '' && !opening.isPending) opening.mutate(code);
  }

  if (!maySearch && !hasRight(user, 'DISPATCH_READ') && !hasRight(user, 'CUSTODY_READ')) return null;
  return (
    <form role="search" aria-label={t('scan.label')} onSubmit={submit} className="relative shrink-0">
      <SearchIcon className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-soft" />
      <input
        ref={field}
        type="search"
        aria-label={t('scan.label')}
        aria-busy={opening.isPending}
        placeholder={t('scan.placeholder')}
        title={t('scan.hint')}
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-9 w-44 rounded-8 border border-solid-gray-420 bg-white pr-2 pl-8 text-[0.875rem] hover:border-black"
      />
    </form>
  );
}
