import type { ReactNode } from 'react';
import type { Tone } from '@/components/ui/badge';
import { CheckCircleIcon, ErrorIcon, InfoIcon, WarningIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';

interface BannerProps {
  tone?: Exclude<Tone, 'neutral'>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

const looks = {
  info: { frame: 'border-blue-900', icon: 'text-blue-900', Icon: InfoIcon },
  success: { frame: 'border-success-2', icon: 'text-success-2', Icon: CheckCircleIcon },
  warning: { frame: 'border-warning-yellow-2', icon: 'text-warning-yellow-2', Icon: WarningIcon },
  danger: { frame: 'border-error-1', icon: 'text-error-1', Icon: ErrorIcon },
};

/** A notice inside a page. Errors are announced at once, the rest when there is time. */
export function Banner({ tone = 'info', title, children, actions }: BannerProps) {
  const { frame, icon, Icon } = looks[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classes('flex gap-3 rounded-12 border-2 bg-white px-4 py-3', frame)}>
      <Icon className={classes('mt-0.5 size-6 shrink-0', icon)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="leading-150 font-bold">{title}</p>
        {children && <div className="text-[0.9375rem]">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
