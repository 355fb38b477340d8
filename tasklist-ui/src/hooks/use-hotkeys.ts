import { useEffect, useRef } from 'react';
import { usePreferences } from '@/lib/preferences';

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Single keys for the page, silent while the user types, has a dialog or menu open, or has switched them off. */
export function useHotkeys(keys: Hotkeys): void {
  const { shortcuts } = usePreferences();
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!shortcuts) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(typing) || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const action = current.current[event.key];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcuts]);
}
