import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  id: string;
  label: string;
  description?: string | undefined;
  onAction: () => void;
  isDisabled?: boolean;
}

/** Actions behind one button. */
export function Menu({ label, trigger, entries }: { label: string; trigger: ReactElement; entries: MenuEntry[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" className="min-w-52 rounded-8 border border-line bg-white shadow-2">
        <AriaMenu aria-label={label} className="p-1 outline-none">
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              onAction={entry.onAction}
              isDisabled={entry.isDisabled ?? false}
              className="cursor-pointer rounded-6 px-3 py-2 outline-none data-disabled:text-solid-gray-420 data-focused:bg-blue-50"
            >
              {entry.label}
              {entry.description && <span className="block text-[0.8125rem] text-ink-soft">{entry.description}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
