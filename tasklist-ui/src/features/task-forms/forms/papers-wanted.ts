import { prune } from '../lib/form-data';
import type { Values } from './definition';
import { taxData } from './enter-application/data';
import { emptyTax } from './enter-application/person';

/** The form's lines: what the server wants, and nothing answered yet. */
export function wantedPapers(prefill: unknown): Values {
  const items = ((prefill ?? {}) as { items?: Values[] }).items ?? [];
  return {
    items: items.map((item) => ({
      outcome: '',
      receiving: null,
      certifiedOn: '',
      municipalityCode: '',
      note: '',
      ...item,
      tax: { ...emptyTax, fiscalYear: item.fiscalYear ?? null, ...((item.tax ?? {}) as Values) },
    })),
  };
}

/** Each line sends what belongs to its outcome. */
export function paperData(values: Values): Values {
  const items = (values.items ?? []) as Values[];
  return { items: items.map(lineData) };
}

function lineData({ needId, outcome, information, tax, receiving, certifiedOn, municipalityCode, note }: Values): Values {
  const received = outcome === 'RECEIVED';
  const assistance = information === 'ASSISTANCE' || information === 'RETURNEE';
  return prune({
    needId,
    outcome,
    ...(received && information === 'TAX' ? { tax: taxData((tax ?? {}) as Values) } : {}),
    ...(received && assistance ? { receiving, certifiedOn } : {}),
    ...(outcome === 'ASK_AGAIN' ? { municipalityCode } : {}),
    note,
  }) as Values;
}
