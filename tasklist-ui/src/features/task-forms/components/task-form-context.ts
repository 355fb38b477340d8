import { createContext, useContext } from 'react';
import type { Schema } from '@cfworker/json-schema';
import type { Dossier } from '@/api/case-types';
import type { WorkItem } from '@/api/types';

export interface TaskFormState {
  item: WorkItem;
  schema: Schema;
  /** What the server knew before anything was typed; it may carry more than the form sends. */
  prefill: Record<string, unknown>;
  dossier: Dossier | null;
  readOnly: boolean;
}

export const TaskFormContext = createContext<TaskFormState | null>(null);

export function useTaskForm(): TaskFormState {
  const state = useContext(TaskFormContext);
  if (!state) throw new Error('useTaskForm needs a task form around it');
  return state;
}
