import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useWords } from '@/lib/words';
import { decorate, type Decoration } from './decorate';

const FONT = '"Noto Sans JP Variable"';
const READABLE = 0.85;

/** What the buttons around the picture may ask of it. */
export interface CanvasHandle {
  fit(): void;
  centre(): void;
  zoom(step: 1 | -1): void;
  show(elementId: string): void;
}

interface BpmnCanvasProps extends Decoration {
  xml: string;
  label: string;
  onSelect?: (elementId: string) => void;
  ref?: Ref<CanvasHandle>;
}

interface Canvas {
  zoom(level: number | 'fit-viewport', centre?: 'auto' | { x: number; y: number }): number;
  zoom(): number;
  viewbox(): { outer: { width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
}

interface ElementRegistry {
  get(id: string): { x: number; y: number; width: number; height: number } | undefined;
}

/** diagram-js measures its texts once, so the characters of the labels must have arrived before the import. */
async function loadFont(xml: string): Promise<void> {
  const characters = new Set([...xml].filter((character) => character > '\u2000'));
  await document.fonts?.load(`12px ${FONT}`, [...characters].join('')).catch(() => []);
}

export default function BpmnCanvas({ xml, label, passed, active, badges, onSelect, ref }: BpmnCanvasProps) {
  const t = useWords('diagram');
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [drawn, setDrawn] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });

  useEffect(() => {
    let dead = false;
    const current = new NavigatedViewer({
      container: container.current!,
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } },
    });
    viewer.current = current;
    current.on('element.click', (event: unknown) => {
      const id = (event as { element?: { id: string } }).element?.id;
      if (id) select.current?.(id);
    });
    loadFont(xml)
      .then(() => (dead ? undefined : current.importXML(xml)))
      .then(() => {
        if (!dead) setDrawn(xml);
      })
      .catch(() => {
        if (!dead) setFailed(true);
      });
    return () => {
      dead = true;
      viewer.current = null;
      setDrawn(null);
      current.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (!viewer.current || drawn !== xml) return undefined;
    return decorate(viewer.current, { passed, active, badges }, t('legend.now'));
  }, [drawn, xml, passed, active, badges, t]);

  useEffect(() => {
    if (viewer.current && drawn === xml) lookAt(viewer.current, active[0]);
    // the first look only: later refreshes must not move the picture under the reader's hand
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, xml]);

  useImperativeHandle(ref, () => ({
    fit: () => viewer.current && canvasOf(viewer.current).zoom('fit-viewport', 'auto'),
    centre: () => viewer.current && lookAt(viewer.current, active[0]),
    zoom: (step) => {
      if (!viewer.current) return;
      const canvas = canvasOf(viewer.current);
      canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * (step > 0 ? 1.25 : 0.8))), 'auto');
    },
    show: (elementId) => {
      if (!viewer.current) return;
      container.current?.scrollIntoView({ block: 'nearest' });
      lookAt(viewer.current, elementId);
    },
  }));

  if (failed) return <p role="alert">{t('failed')}</p>;
  return <div ref={container} role="group" aria-label={label} className="komado-diagram-canvas" />;
}

function canvasOf(viewer: NavigatedViewer): Canvas {
  return viewer.get('canvas') as Canvas;
}

/** The whole picture when it stays readable; otherwise the place where the work stands, in the middle. */
function lookAt(viewer: NavigatedViewer, elementId: string | undefined): void {
  const canvas = canvasOf(viewer);
  const whole = canvas.zoom('fit-viewport', 'auto');
  const element = elementId ? (viewer.get('elementRegistry') as ElementRegistry).get(elementId) : undefined;
  if (!element || whole >= READABLE) return;
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  canvas.viewbox({
    x: element.x + element.width / 2 - width / 2,
    y: element.y + element.height / 2 - height / 2,
    width,
    height,
  });
}
