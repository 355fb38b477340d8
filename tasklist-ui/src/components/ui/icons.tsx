import type { ReactNode } from 'react';

function Icon({ children, className = 'size-5' }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" className={className}>
      {children}
    </svg>
  );
}

interface IconProps {
  className?: string;
}

export const CloseIcon = ({ className }: IconProps) => <Icon className={className}><path d="M6 6l12 12M18 6L6 18" /></Icon>;
export const CalendarIcon = ({ className }: IconProps) => (
  <Icon className={className}><rect x="4" y="5.5" width="16" height="14.5" rx="2" /><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" /></Icon>
);
export const ChevronLeftIcon = ({ className }: IconProps) => <Icon className={className}><path d="M15 5l-7 7 7 7" /></Icon>;
export const ChevronRightIcon = ({ className }: IconProps) => <Icon className={className}><path d="M9 5l7 7-7 7" /></Icon>;
export const ChevronDownIcon = ({ className }: IconProps) => <Icon className={className}><path d="M5 9l7 7 7-7" /></Icon>;
export const SearchIcon = ({ className }: IconProps) => <Icon className={className}><circle cx="10.5" cy="10.5" r="6" /><path d="M15 15l5 5" /></Icon>;
export const InfoIcon = ({ className }: IconProps) => <Icon className={className}><circle cx="12" cy="12" r="9" /><path d="M12 11v6M12 7.2v.1" /></Icon>;
export const CheckCircleIcon = ({ className }: IconProps) => <Icon className={className}><circle cx="12" cy="12" r="9" /><path d="M7.5 12.3l3 3 6-6.3" /></Icon>;
export const WarningIcon = ({ className }: IconProps) => <Icon className={className}><path d="M12 3.5L2.8 20h18.4L12 3.5z" /><path d="M12 10v5M12 17.4v.1" /></Icon>;
export const ErrorIcon = ({ className }: IconProps) => <Icon className={className}><path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2L8.2 3z" /><path d="M12 7.5v6M12 16.4v.1" /></Icon>;
export const UserIcon = ({ className }: IconProps) => <Icon className={className}><circle cx="12" cy="8" r="4" /><path d="M4 20.5c.8-4 4-6 8-6s7.200 2 8 6" /></Icon>;
export const MoreIcon = ({ className }: IconProps) => <Icon className={className}><path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth="3" /></Icon>;
export const ArrowUpIcon = ({ className }: IconProps) => <Icon className={className}><path d="M12 19V5M6 11l6-6 6 6" /></Icon>;
export const ArrowDownIcon = ({ className }: IconProps) => <Icon className={className}><path d="M12 5v14M6 13l6 6 6-6" /></Icon>;
export const RefreshIcon = ({ className }: IconProps) => <Icon className={className}><path d="M20 12a8 8 0 1 1-2.300-5.600M20 3.500V8h-4.500" /></Icon>;
export const KeyboardIcon = ({ className }: IconProps) => (
  <Icon className={className}><rect x="2.500" y="6" width="19" height="12" rx="2" /><path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8" /></Icon>
);
export const DocumentIcon = ({ className }: IconProps) => <Icon className={className}><path d="M6 3h8l4 4v14H6V3z" /><path d="M14 3v4h4M9 12h6M9 16h6" /></Icon>;
