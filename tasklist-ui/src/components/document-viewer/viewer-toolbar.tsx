import type { ReactNode } from 'react';
import { useWords } from '@/lib/words';
import { turned, zoomed, type View } from './view';

interface ViewerToolbarProps {
  view: View;
  pages: number;
  disabled: boolean;
  onChange: (view: View) => void;
}

export function ViewerToolbar({ view, pages, disabled, onChange }: ViewerToolbarProps) {
  const t = useWords('viewer');
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      className="flex flex-wrap items-center gap-1 border-b border-line bg-white px-2 py-1 text-[0.875rem]"
    >
      <ToolButton label={t('previous')} disabled={disabled || view.page <= 1} onPress={() => onChange({ ...view, page: view.page - 1 })}>
        ‹
      </ToolButton>
      <span aria-live="polite" className="px-1 tabular-nums">
        {t('page', { page: view.page, pages })}
      </span>
      <ToolButton label={t('next')} disabled={disabled || view.page >= pages} onPress={() => onChange({ ...view, page: view.page + 1 })}>
        ›
      </ToolButton>
      <span className="mx-1 h-5 border-l border-line" aria-hidden />
      <ToolButton label={t('zoomOut')} disabled={disabled} onPress={() => onChange(zoomed(view, -1))}>
        −
      </ToolButton>
      <span className="w-12 text-center tabular-nums">{Math.round(view.zoom * 100)}%</span>
      <ToolButton label={t('zoomIn')} disabled={disabled} onPress={() => onChange(zoomed(view, 1))}>
        ＋
      </ToolButton>
      <ToolButton label={t('fit')} disabled={disabled} onPress={() => onChange({ ...view, zoom: 1 })}>
        {t('fitShort')}
      </ToolButton>
      <ToolButton label={t('rotate')} disabled={disabled} onPress={() => onChange(turned(view))}>
        ↻ {t('rotateShort')}
      </ToolButton>
    </div>
  );
}

function ToolButton({
  label,
  disabled,
  onPress,
  children,
}: {
  label: string;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
      className="min-h-8 min-w-8 rounded-4 border border-line bg-white px-2 hover:bg-solid-gray-50 disabled:text-solid-gray-420"
    >
      {children}
    </button>
  );
}
