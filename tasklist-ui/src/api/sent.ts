import type { components } from './openapi';

type Schemas = components['schemas'];

/**
 * What the server sends, by the name of its description in `openapi.json`. Every component of a record is there; `Narrower` says more
 * exactly what the description leaves wide (codes as texts, what may be null), and can name nothing that the server does not send.
 */
export type Sent<
  Name extends keyof Schemas,
  Narrower extends { [Field in keyof Narrower]: Field extends keyof Schemas[Name] ? unknown : never } = object,
> = Omit<Required<Schemas[Name]>, keyof Narrower> & Narrower;
