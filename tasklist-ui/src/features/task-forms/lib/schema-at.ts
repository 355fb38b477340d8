import type { Schema } from '@cfworker/json-schema';

type Node = Schema | undefined;

/** The part of a schema that speaks of one field; references are followed, list positions become `items`. */
export function schemaAt(root: Schema, path: string): Node {
  let node: Node = deref(root, root);
  for (const part of path.split('.')) {
    if (!node) return undefined;
    node = deref(root, /^\d+$/.test(part) ? (node.items as Node) : property(root, node, part));
  }
  return node;
}

function property(root: Schema, node: Schema, name: string): Node {
  const own = node.properties?.[name];
  if (own && typeof own === 'object') return own;
  for (const part of [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])]) {
    const found = property(root, deref(root, part) ?? {}, name);
    if (found) return found;
  }
  return undefined;
}

function deref(root: Schema, node: Node): Node {
  if (!node?.$ref?.startsWith('#/')) return node;
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((current, part) => (current as Record<string, unknown> | undefined)?.[part], root) as Node;
  return target && { ...deref(root, target), ...without$ref(node) };
}

function without$ref({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

export function enumAt(root: Schema, path: string): string[] {
  const node = schemaAt(root, path);
  const values: unknown[] = node?.enum ?? (node?.const === undefined ? [] : [node.const]);
  return values.filter((value): value is string => typeof value === 'string');
}

/** Whether the object around the field demands it outright; conditional demands show when the form is checked. */
export function isRequired(root: Schema, path: string): boolean {
  const parts = path.split('.');
  const name = parts.pop()!;
  const parent = parts.length === 0 ? deref(root, root) : schemaAt(root, parts.join('.'));
  return requires(root, parent, name);
}

function requires(root: Schema, node: Node, name: string): boolean {
  if (!node) return false;
  if (node.required?.includes(name)) return true;
  return (node.allOf ?? []).some((part) => requires(root, deref(root, part), name));
}
