import type { Tone } from '@/components/ui/badge';

const FINAL = new Set(['CERTIFIED', 'ISSUED', 'REFUSED', 'REJECTED', 'WITHDRAWN', 'TURNED_BACK']);

export function isFinal(status: string): boolean {
  return FINAL.has(status);
}

export function statusTone(status: string): Tone {
  if (status === 'CERTIFIED' || status === 'ISSUED') return 'success';
  if (status === 'REFUSED' || status === 'REJECTED') return 'danger';
  if (status === 'CORRECTION_REQUESTED') return 'warning';
  return FINAL.has(status) ? 'neutral' : 'info';
}
