import type { Channel, CurrentUser, Queue } from '@/api/types';
import { hasRight } from '@/lib/session';
import type { SortState } from '@/components/ui/table';

export type View = 'MINE' | 'GROUP' | 'ALL';
export type InboxSort = 'DUE' | 'PRIORITY' | 'CREATED';

export interface InboxFilters {
  view: View;
  queue: Queue | '';
  step: string;
  channel: Channel | '';
  municipality: string;
  overdue: boolean;
  /** Opaque id of a text search: what was searched for never stands in an address. */
  search: string;
  sort: SortState<InboxSort>;
}

const sorts: InboxSort[] = ['DUE', 'PRIORITY', 'CREATED'];

export function defaultView(user: CurrentUser): View {
  return user.queues.length > 0 ? 'GROUP' : 'ALL';
}

/** Only leaders look beyond their own groups. */
export function viewsFor(user: CurrentUser): View[] {
  const own: View[] = user.queues.length > 0 ? ['MINE', 'GROUP'] : [];
  return hasRight(user, 'WORK_REASSIGN') || own.length === 0 ? [...own, 'ALL'] : own;
}

export function readFilters(params: URLSearchParams, user: CurrentUser): InboxFilters {
  const view = params.get('view')?.toUpperCase() as View | undefined;
  const by = params.get('sort')?.toUpperCase() as InboxSort | undefined;
  return {
    view: view && viewsFor(user).includes(view) ? view : defaultView(user),
    queue: (params.get('queue') ?? '') as Queue | '',
    step: params.get('step') ?? '',
    channel: (params.get('channel') ?? '') as Channel | '',
    municipality: params.get('municipality') ?? '',
    overdue: params.get('overdue') === 'true',
    search: params.get('search') ?? '',
    sort: { by: by && sorts.includes(by) ? by : 'DUE', direction: params.get('direction') === 'desc' ? 'DESC' : 'ASC' },
  };
}

export function writeFilters(filters: InboxFilters): URLSearchParams {
  const params = new URLSearchParams({ view: filters.view.toLowerCase() });
  if (filters.queue) params.set('queue', filters.queue);
  if (filters.step) params.set('step', filters.step);
  if (filters.channel) params.set('channel', filters.channel);
  if (filters.municipality) params.set('municipality', filters.municipality);
  if (filters.overdue) params.set('overdue', 'true');
  if (filters.search) params.set('search', filters.search);
  if (filters.sort.by !== 'DUE') params.set('sort', filters.sort.by.toLowerCase());
  if (filters.sort.direction !== 'ASC') params.set('direction', 'desc');
  return params;
}

/** What is kept for the next visit: everything but a search, which belongs to its moment. */
export function rememberable(filters: InboxFilters): string {
  return writeFilters({ ...filters, search: '' }).toString();
}

export function isNarrowed(filters: InboxFilters): boolean {
  return Boolean(filters.queue || filters.step || filters.channel || filters.municipality || filters.overdue || filters.search);
}

export function widened(filters: InboxFilters): InboxFilters {
  return { ...filters, queue: '', step: '', channel: '', municipality: '', overdue: false, search: '' };
}
