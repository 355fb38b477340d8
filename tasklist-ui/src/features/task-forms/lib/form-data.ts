type Json = unknown;

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is sent and validated: fields left empty are left out, texts lose the blanks around them. */
export function prune(value: Json): Json {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) {
    return value.map(prune).filter((item) => item !== undefined);
  }
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, prune(item)] as const)
        .filter(([, item]) => item !== undefined && item !== null && !(typeof item === 'number' && Number.isNaN(item))),
    );
  }
  return value;
}

/** Individual numbers live in the vault only: a draft never carries one. */
export function withoutIndividualNumbers(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutIndividualNumbers);
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'individualNumber')
        .map(([key, item]) => [key, withoutIndividualNumbers(item)]),
    );
  }
  return value;
}

/** Lays what is known over the empty form; lists are taken whole. */
export function merge<T>(base: T, over: Json): T {
  if (over === undefined || over === null) return base;
  if (isRecord(base) && isRecord(over)) {
    const merged: Record<string, Json> = { ...base };
    for (const [key, item] of Object.entries(over)) merged[key] = merge(merged[key], item);
    return merged as T;
  }
  return over as T;
}

/** Keeps only the named top-level properties: a prefill may carry more than the form sends. */
export function pick<T extends object>(value: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) as Partial<T>;
}
