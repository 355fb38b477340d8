import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

/** Shows `text` when the button inside is focused or pointed at. The child must be one of our buttons or links. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <AriaTooltip offset={6} className="z-50 max-w-xs rounded-6 bg-solid-gray-900 px-3 py-1.5 text-[0.8125rem] leading-150 text-white">
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
