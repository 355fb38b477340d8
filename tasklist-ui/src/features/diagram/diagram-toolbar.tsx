import type { RefObject } from 'react';
import { useWords } from '@/lib/words';
import type { CanvasHandle } from './bpmn-canvas';

export function DiagramToolbar({
  canvas,
  canCentre,
}: {
  canvas: RefObject<CanvasHandle | null>;
  canCentre: boolean;
}) {
  const t = useWords('diagram');
  return (
    <div role="toolbar" aria-label={t('toolbar.title')} className="komado-diagram-toolbar">
      {canCentre && (
        <button type="button" onClick={() => canvas.current?.centre()}>
          {t('toolbar.centre')}
        </button>
      )}
      <button type="button" onClick={() => canvas.current?.fit()}>
        {t('toolbar.fit')}
      </button>
      <button type="button" aria-label={t('toolbar.zoomOut')} onClick={() => canvas.current?.zoom(-1)}>
        −
      </button>
      <button type="button" aria-label={t('toolbar.zoomIn')} onClick={() => canvas.current?.zoom(1)}>
        ＋
      </button>
    </div>
  );
}
