import type { CustodyOrder } from '@/api/custody-types';
import { prune } from '../lib/form-data';
import type { Values } from './definition';

/** The boxes of which the order has no end yet, each waiting for somebody to say where it is. */
export function openFindings(prefill: unknown): Values {
  const order = ((prefill ?? {}) as { order?: CustodyOrder }).order;
  const boxes = (order?.boxes ?? []).filter(({ result }) => result === 'OPEN').map(({ number }) => ({ number, finding: '', cabinet: '', shelf: '' }));
  return { resolution: '', boxes, reason: '' };
}

/** What was found out: a cabinet only for what is here, a shelf only for what is there. */
export function findingsData(values: Values): Values {
  const boxes = ((values.boxes ?? []) as { number: string; finding: string; cabinet: string; shelf: string }[]).map((box) => ({
    number: box.number,
    finding: box.finding,
    ...(box.finding === 'HERE' ? { cabinet: box.cabinet } : {}),
    ...(box.finding === 'CONTRACTOR' ? { shelf: box.shelf } : {}),
  }));
  return prune({ ...values, boxes: values.resolution === 'ASK_AGAIN' ? undefined : boxes }) as Values;
}
