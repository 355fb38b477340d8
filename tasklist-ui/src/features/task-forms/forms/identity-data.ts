import { isIndividualNumber } from '@/lib/check-digits';
import { prune } from '../lib/form-data';
import type { ExtraRule } from '../lib/validation';
import { questionsOf } from '../components/open-questions';
import type { Values } from './definition';

/** One empty entry for each person whom the register's answer leaves open. */
export function initialPeople(prefill: unknown, empty: Values): Values {
  return { people: questionsOf(prefill).map(({ personId }) => ({ personId, ...structuredClone(empty), reason: '' })) };
}

/** What belongs to the chosen outcome is sent, what was typed for another one is not. */
export function candidateData(values: Values): Values {
  return people(values, ({ personId, outcome, candidateId, individualNumber, corrected, reason }) => ({
    personId,
    outcome,
    reason,
    ...(outcome === 'CANDIDATE' ? { candidateId } : {}),
    ...(outcome === 'GIVEN_NUMBER' ? { individualNumber } : {}),
    ...(outcome === 'LOOK_UP_AGAIN' ? { corrected: filled(corrected) } : {}),
  }));
}

export function differenceData(values: Values): Values {
  return people(values, ({ personId, decision, adopt, individualNumber, corrected, reason }) => ({
    personId,
    decision,
    reason,
    ...(decision === 'ACCEPT' ? { adopt: filled(adopt) } : {}),
    ...(decision === 'ASK_AGAIN' ? { individualNumber, corrected: filled(corrected) } : {}),
  }));
}

/** The check digits, before anything is sent. */
export const peopleNumberRule: ExtraRule = (data) =>
  ((data.people ?? []) as Values[]).flatMap(({ individualNumber }, index) =>
    typeof individualNumber === 'string' && individualNumber.length === 12 && !isIndividualNumber(individualNumber)
      ? [{ path: `people.${index}.individualNumber`, code: 'checkDigit' }]
      : [],
  );

function people(values: Values, entry: (person: Values) => Values): Values {
  return prune({ people: ((values.people ?? []) as Values[]).map(entry) }) as Values;
}

/** Nothing at all where nothing was filled in. */
function filled(value: unknown): unknown {
  const content = prune(value);
  return Object.keys((content ?? {}) as object).length === 0 ? undefined : content;
}
