import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { tabClasses } from '@/components/ui/tab-styles';

interface TabLinksProps {
  label: string;
  tabs: { id: string; to: To; label: ReactNode }[];
  selected: string;
}

/** Tabs that are addresses: they can be linked, opened in a new window and gone back to. */
export function TabLinks({ label, tabs, selected }: TabLinksProps) {
  return (
    <nav aria-label={label} className="flex gap-1 overflow-x-auto border-b border-solid-gray-300">
      {tabs.map((tab) => (
        <Link key={tab.id} to={tab.to} aria-current={tab.id === selected ? 'page' : undefined} className={tabClasses(tab.id === selected)}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
