import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { workItems } from '../api/work-item';
import { withoutIndividualNumbers } from '../lib/form-data';

const PAUSE = 1500;

export type DraftState = { kind: 'none' } | { kind: 'pending' } | { kind: 'saved'; at: string } | { kind: 'failed' };

/** Keeps what was typed on the server: a moment after the last key, and when the page is left. */
export function useDraft(workItemId: string, form: UseFormReturn, enabled: boolean) {
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stopped = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (stopped.current) return;
    try {
      await workItems.saveDraft(workItemId, withoutIndividualNumbers(form.getValues()));
      setState({ kind: 'saved', at: new Date().toISOString() });
    } catch {
      setState({ kind: 'failed' });
    }
  }, [workItemId, form]);

  useEffect(() => {
    if (!enabled) return undefined;
    stopped.current = false;
    const unsubscribe = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty }) => {
        if (!isDirty || stopped.current) return;
        setState({ kind: 'pending' });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save(), PAUSE);
      },
    });
    return () => {
      unsubscribe();
      if (timer.current !== undefined) void save();
    };
  }, [enabled, form, save]);

  useEffect(() => {
    if (state.kind !== 'pending' && state.kind !== 'failed') return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.kind]);

  /** Nothing more is to be kept: the work is done or the typing was thrown away. */
  const stop = useCallback(() => {
    stopped.current = true;
    clearTimeout(timer.current);
    timer.current = undefined;
    setState({ kind: 'none' });
  }, []);

  return { state, save, stop };
}
