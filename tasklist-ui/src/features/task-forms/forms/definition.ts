import type { ComponentType, LazyExoticComponent } from 'react';
import type { ExtraRule } from '../lib/validation';

export type Values = Record<string, unknown>;

/** One task form: its looks, what it starts from and what it sends. The rules of its data are the server's schema. */
export interface FormDefinition {
  Component: LazyExoticComponent<ComponentType>;
  /** The form's fields, filled with what the server already knows. */
  initial: (prefill: unknown) => Values;
  /** The data to send, in the shape of the schema. */
  toData: (values: Values) => Values;
  rules?: readonly ExtraRule[];
  fieldOf?: (path: string) => string;
  /** Whether the papers of the case stand beside the form from the start. */
  /** Takes the whole width: facts and fields side by side. */
  wide?: boolean;
  papers?: 'beside' | 'on-demand';
}
