import { merge, pick, prune } from '../lib/form-data';
import type { FormDefinition, Values } from './definition';

/** A form whose fields are the schema's properties one by one. */
export function simpleDefinition(
  empty: Values,
  parts: Pick<FormDefinition, 'Component'> & Partial<FormDefinition>,
): FormDefinition {
  const keys = Object.keys(empty);
  return {
    initial: (prefill) => pick(merge(empty, prefill), keys),
    toData: (values) => prune(pick(values, keys)) as Values,
    ...parts,
  };
}
