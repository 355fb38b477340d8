import { lazy, Suspense, useMemo, useRef } from 'react';
import { useWords } from '@/lib/words';
import type { CanvasHandle } from './bpmn-canvas';
import { readDiagramElements } from './diagram-elements';
import { DiagramLegend } from './diagram-legend';
import { DiagramList } from './diagram-list';
import { DiagramToolbar } from './diagram-toolbar';
import './process-diagram.css';

const BpmnCanvas = lazy(() => import('./bpmn-canvas'));

/** A figure shown at an element, with the words that say it without the picture. */
export interface DiagramBadge {
  elementId: string;
  text: string;
  label: string;
  tone: 'neutral' | 'warning' | 'danger';
}

interface ProcessDiagramProps {
  xml: string;
  title: string;
  passed?: readonly string[];
  active?: readonly string[];
  badges?: readonly DiagramBadge[];
  height?: number;
  onSelect?: (elementId: string) => void;
}

const NONE: readonly never[] = [];

/** A process model with what is behind it, where it stands, and the same told as a list. */
export function ProcessDiagram(props: ProcessDiagramProps) {
  const { xml, title, passed = NONE, active = NONE, badges = NONE, height = 480, onSelect } = props;
  const t = useWords('diagram');
  const canvas = useRef<CanvasHandle>(null);
  const elements = useMemo(() => readDiagramElements(xml), [xml]);

  return (
    <section aria-label={title} className="komado-diagram">
      <div className="komado-diagram-head">
        <DiagramLegend showPosition={passed.length + active.length > 0} showBadges={badges.length > 0} />
        <DiagramToolbar canvas={canvas} canCentre={active.length > 0} />
      </div>
      <div className="komado-diagram-frame" style={{ height }}>
        <Suspense fallback={<p className="p-4">{t('loading')}</p>}>
          <BpmnCanvas
            ref={canvas}
            xml={xml}
            label={t('picture', { title })}
            passed={passed}
            active={active}
            badges={badges}
            onSelect={onSelect}
          />
        </Suspense>
      </div>
      <DiagramList
        elements={elements}
        passed={passed}
        active={active}
        badges={badges}
        onShow={(elementId) => canvas.current?.show(elementId)}
      />
    </section>
  );
}
