import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Items } from '@/api/lists';
import type { UserAccount } from '@/api/types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table, type Column } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { api } from '@/lib/api-client';
import { formatDateShort, formatTime, todayIso } from '@/lib/dates';
import { isProblem } from '@/lib/problem';
import { hasRight, useSession } from '@/lib/session';

const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => api.get<Items<UserAccount>>('/api/users', { signal }).then(({ items }) => items),
});

type Standing = 'active' | 'locked' | 'ended' | 'notYet';
const tones: Record<Standing, Tone> = { active: 'success', locked: 'danger', ended: 'neutral', notYet: 'info' };

function standingOf(user: UserAccount, today: string): Standing {
  if (user.locked) return 'locked';
  if (user.validTo && user.validTo < today) return 'ended';
  return user.validFrom && user.validFrom > today ? 'notYet' : 'active';
}

/** The id register: who may sign in, for which duty, from when to when. */
export default function UsersPage() {
  const { t } = useTranslation(['users', 'common']);
  const { user: me } = useSession();
  const queryClient = useQueryClient();
  const users = useQuery(usersQuery);
  const [filter, setFilter] = useState('');
  const unlocking = useMutation({
    mutationFn: (user: UserAccount) => api.post(`/api/users/${user.id}/unlock`),
    onSuccess: (_, user) => toast.success(t('unlocked', { name: user.name })),
    onError: (failure) => toast.error(isProblem(failure) && failure.detail ? failure.detail : t('common:problem.refused.title')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['users'] }),
  });
  const today = todayIso();
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  const shown = (users.data ?? []).filter((user) => `${user.id} ${user.name} ${user.section} ${user.sectionName ?? ''}`.toLowerCase().includes(wanted));

  const columns: Column<UserAccount>[] = [
    {
      id: 'name',
      header: t('columns.name'),
      isRowHeader: true,
      cell: (user) => (
        <>
          <strong>{user.name}</strong>
          <span className="block text-[0.8125rem] leading-130 text-ink-soft">{user.id}</span>
        </>
      ),
    },
    {
      id: 'section',
      header: t('columns.section'),
      cell: (user) => user.sectionName ?? user.section,
    },
    { id: 'roles', header: t('columns.roles'), cell: (user) => user.roles.map((role) => t(`common:roles.${role}`)).join(t('common:listSeparator')) },
    {
      id: 'valid',
      header: t('columns.valid'),
      className: 'whitespace-nowrap tabular-nums',
      cell: (user) => `${formatDateShort(user.validFrom)} – ${formatDateShort(user.validTo)}`,
    },
    {
      id: 'last',
      header: t('columns.lastSignedIn'),
      className: 'whitespace-nowrap tabular-nums',
      cell: (user) => (user.lastSignedInAt ? `${formatDateShort(user.lastSignedInAt)} ${formatTime(user.lastSignedInAt)}` : t('never')),
    },
    {
      id: 'standing',
      header: t('columns.standing'),
      cell: (user) => {
        const standing = standingOf(user, today);
        return <StatusBadge tone={tones[standing]}>{t(`standings.${standing}`)}</StatusBadge>;
      },
    },
    {
      id: 'actions',
      header: <span className="sr-only">{t('columns.actions')}</span>,
      align: 'right',
      cell: (user) =>
        user.locked && user.id !== me.id && hasRight(me, 'USER_MANAGE') ? (
          <Button
            variant="secondary"
            size="small"
            aria-label={t('unlockOf', { name: user.name })}
            isPending={unlocking.isPending && unlocking.variables.id === user.id}
            onPress={() => unlocking.mutate(user)}
          >
            {t('unlock')}
          </Button>
        ) : null,
    },
  ];

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<TextField label={t('filter')} value={filter} onChange={setFilter} type="search" autoComplete="off" className="w-64" />} />
      <section aria-label={t('title')} className="overflow-hidden rounded-12 border border-line bg-white">
        {users.isPending && <SkeletonRows rows={8} columns={6} />}
        {users.isError && (
          <div className="p-4">
            <ProblemPanel problem={users.error} onRetry={() => void users.refetch()} />
          </div>
        )}
        {users.isSuccess && shown.length === 0 && <EmptyState title={t('nothing')} />}
        {shown.length > 0 && <Table caption={t('title')} columns={columns} rows={shown} rowKey={({ id }) => id} />}
      </section>
    </>
  );
}
