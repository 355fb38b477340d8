import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { tabClasses } from '@/components/ui/tab-styles';

interface TabsProps {
  label: string;
  tabs: { id: string; label: ReactNode; content: ReactNode }[];
  selected?: string;
  onSelect?: (id: string) => void;
}

/** Panels of one page. Where each panel has an address of its own, use TabLinks. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs {...(selected ? { selectedKey: selected } : {})} {...(onSelect ? { onSelectionChange: (key) => onSelect(String(key)) } : {})}>
      <TabList aria-label={label} className="flex gap-1 border-b border-solid-gray-300">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={({ isSelected }) => tabClasses(isSelected)}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-5">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
