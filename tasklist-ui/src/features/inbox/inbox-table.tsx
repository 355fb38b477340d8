import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { WorkItem } from '@/api/types';
import { StepBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { MoreIcon } from '@/components/ui/icons';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import { Table, type Column, type SortState } from '@/components/ui/table';
import { DueCell } from '@/features/inbox/due-cell';
import type { InboxSort } from '@/features/inbox/inbox-filters';
import { PriorityCell } from '@/features/inbox/priority-cell';
import { useSession } from '@/lib/session';

export interface ItemActions {
  claim: (item: WorkItem) => void;
  release: (item: WorkItem) => void;
  reassign: (item: WorkItem) => void;
}

interface InboxTableProps {
  items: WorkItem[];
  sort: SortState<InboxSort>;
  onSort: (sort: SortState<InboxSort>) => void;
  actions: ItemActions;
  /** Id of the item whose change is under way. */
  pendingId: string | undefined;
  activeIndex: number;
  onActivate: (index: number) => void;
  bodyRef: RefObject<HTMLDivElement | null>;
}

export function focusRow(container: HTMLElement | null, index: number): void {
  container?.querySelectorAll<HTMLTableRowElement>('tbody tr')[index]?.focus();
}

export function InboxTable({ items, sort, onSort, actions, pendingId, activeIndex, onActivate, bodyRef }: InboxTableProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const { user } = useSession();
  const navigate = useNavigate();
  const pointerDownAt = useRef<[number, number]>([0, 0]);

  const columns: Column<WorkItem, InboxSort>[] = [
    { id: 'step', header: t('columns.step'), align: 'center', className: 'w-14', cell: (item) => <StepBadge step={item.step} /> },
    {
      id: 'title',
      header: t('columns.title'),
      isRowHeader: true,
      className: 'min-w-56',
      cell: (item) => (
        <Link to={`/work-items/${item.id}`} tabIndex={-1} className="font-bold text-blue-900 hover:underline hover:underline-offset-4">
          {item.title}
        </Link>
      ),
    },
    {
      id: 'patient',
      header: t('columns.patient'),
      className: 'min-w-36',
      cell: (item) => (
        <>
          <span className="block">{item.patientName}</span>
          <span className="block text-[0.8125rem] leading-130 text-ink-soft">{t(`common:kind.${item.kind}`)}</span>
        </>
      ),
    },
    { id: 'number', header: t('columns.applicationNumber'), className: 'whitespace-nowrap tabular-nums', cell: (item) => item.applicationNumber },
    ...(user.municipalityCode === null
      ? [{ id: 'municipality', header: t('columns.municipality'), className: 'whitespace-nowrap', cell: (item: WorkItem) => item.municipality.name }]
      : []),
    { id: 'channel', header: t('columns.channel'), className: 'whitespace-nowrap', cell: (item) => t(`common:channel.${item.channel}`) },
    { id: 'due', header: t('columns.due'), sort: 'DUE', cell: (item) => <DueCell item={item} /> },
    { id: 'priority', header: t('columns.priority'), sort: 'PRIORITY', firstDirection: 'DESC', className: 'whitespace-nowrap', cell: (item) => <PriorityCell priority={item.priority} /> },
    {
      id: 'assignee',
      header: t('columns.assignee'),
      className: 'whitespace-nowrap',
      cell: (item) => {
        if (!item.assignee) return <span className="text-ink-soft">{t('assignee.none')}</span>;
        return item.assignee.id === user.id ? <strong>{t('assignee.me')}</strong> : item.assignee.name;
      },
    },
    { id: 'actions', header: <span className="sr-only">{t('columns.actions')}</span>, align: 'right', className: 'w-32 whitespace-nowrap', cell: (item) => <RowActions item={item} actions={actions} isPending={pendingId === item.id} /> },
  ];

  return (
    <div ref={bodyRef}>
      <Table
        caption={t('table.caption')}
        columns={columns}
        rows={items}
        rowKey={(item) => item.id}
        sort={sort}
        onSort={onSort}
        rowProps={(item, index) => ({
          tabIndex: index === activeIndex ? 0 : -1,
          'data-item': item.id,
          className:
            'scroll-my-32 cursor-pointer hover:bg-blue-50 focus:bg-blue-50 focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:outline-black focus-visible:shadow-none',
          onFocus: () => onActivate(index),
          onPointerDown: (event) => {
            pointerDownAt.current = [event.clientX, event.clientY];
          },
          onClick: (event) => {
            const [x, y] = pointerDownAt.current;
            const dragged = Math.abs(event.clientX - x) + Math.abs(event.clientY - y) > 6;
            if (dragged || (event.target as Element).closest('a, button, [role="menu"]')) return;
            void navigate(`/work-items/${item.id}`);
          },
          onKeyDown: (event) => {
            if (event.target !== event.currentTarget) return;
            if (event.key === 'Enter') void navigate(`/work-items/${item.id}`);
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            focusRow(bodyRef.current, index + (event.key === 'ArrowDown' ? 1 : -1));
          },
        })}
      />
    </div>
  );
}

function RowActions({ item, actions, isPending }: { item: WorkItem; actions: ItemActions; isPending: boolean }) {
  const { t } = useTranslation('inbox');
  const may = (action: WorkItem['actions'][number]) => item.actions.includes(action);
  const entries: MenuEntry[] = [
    ...(may('RELEASE') ? [{ id: 'release', label: t('actions.release'), onAction: () => actions.release(item) }] : []),
    ...(may('REASSIGN') ? [{ id: 'reassign', label: t('actions.reassign'), onAction: () => actions.reassign(item) }] : []),
  ];
  const named = { number: item.applicationNumber };
  return (
    <span className="inline-flex items-center justify-end gap-1">
      {may('CLAIM') && (
        <Button variant="secondary" size="small" isPending={isPending} aria-label={t('actions.claimNamed', named)} onPress={() => actions.claim(item)}>
          {t('actions.claim')}
        </Button>
      )}
      {entries.length > 0 && (
        <Menu
          label={t('actions.moreNamed', named)}
          trigger={
            <IconButton label={t('actions.moreNamed', named)} className="size-8">
              <MoreIcon />
            </IconButton>
          }
          entries={entries}
        />
      )}
    </span>
  );
}
