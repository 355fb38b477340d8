import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useWords } from '@/lib/words';
import { decorate, type Decoration } from './decorate';
import { Overview, type Box, type Outline } from './overview';
import type { DiagramBadge } from './process-diagram';

const FONT = '"Noto Sans JP Variable"';
const READABLE = 0.8;
const MARGIN = 24;

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
  viewbox(): Box & { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
}

interface DrawnElement extends Partial<Box> {
  id: string;
  type: string;
  labelTarget?: unknown;
  waypoints?: { x: number; y: number }[];
}

interface ElementRegistry {
  get(id: string): Box | undefined;
  getAll(): DrawnElement[];
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
  const [outline, setOutline] = useState<Outline | null>(null);
  const [view, setView] = useState<Box | null>(null);
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
    current.on('canvas.viewbox.changed', (event: unknown) => setView({ ...(event as { viewbox: Box }).viewbox }));
    loadFont(xml)
      .then(() => (dead ? undefined : current.importXML(xml)))
      .then(() => {
        if (dead) return;
        setOutline(outlineOf(current));
        setDrawn(xml);
      })
      .catch(() => {
        if (!dead) setFailed(true);
      });
    return () => {
      dead = true;
      viewer.current = null;
      setDrawn(null);
      setOutline(null);
      current.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (!viewer.current || drawn !== xml) return undefined;
    return decorate(viewer.current, { passed, active, badges }, t('legend.now'));
  }, [drawn, xml, passed, active, badges, t]);

  useEffect(() => {
    if (viewer.current && drawn === xml) lookAt(viewer.current, active[0] ?? busiest(badges));
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
  return (
    <>
      <div ref={container} role="group" aria-label={label} className="komado-diagram-canvas" />
      {outline && view && isPartOf(view, outline.bounds) && (
        <Overview outline={outline} view={view} passed={passed} active={active} badges={badges} onMove={moveTo} />
      )}
    </>
  );

  function moveTo(x: number, y: number): void {
    if (!viewer.current) return;
    const canvas = canvasOf(viewer.current);
    const { width, height } = canvas.viewbox();
    canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
  }
}

function canvasOf(viewer: NavigatedViewer): Canvas {
  return viewer.get('canvas') as Canvas;
}

function isPartOf(view: Box, whole: Box): boolean {
  return view.width < whole.width || view.height < whole.height;
}

function outlineOf(viewer: NavigatedViewer): Outline {
  const elements = (viewer.get('elementRegistry') as ElementRegistry).getAll().filter(({ labelTarget }) => !labelTarget);
  return {
    bounds: canvasOf(viewer).viewbox().inner,
    shapes: elements.flatMap(({ id, type, x, y, width, height, waypoints }) =>
      waypoints || x === undefined || y === undefined || !width || !height
        ? []
        : [{ id, x, y, width, height, kind: /Participant|Lane|SubProcess|Group|Annotation/.test(type) ? ('frame' as const) : ('node' as const) }],
    ),
    lines: elements.flatMap(({ id, waypoints }) => (waypoints ? [{ id, points: waypoints }] : [])),
  };
}

/** Where most work lies. */
function busiest(badges: readonly DiagramBadge[]): string | undefined {
  const figure = ({ text }: DiagramBadge) => Number(text.replace(/\D/g, ''));
  return badges.toSorted((one, other) => figure(other) - figure(one))[0]?.elementId;
}

/** The whole picture when it stays readable; otherwise, at a readable size, the place asked for or else the beginning. */
function lookAt(viewer: NavigatedViewer, elementId: string | undefined): void {
  const canvas = canvasOf(viewer);
  const whole = canvas.zoom('fit-viewport', 'auto');
  if (whole >= READABLE) return;
  const element = elementId ? (viewer.get('elementRegistry') as ElementRegistry).get(elementId) : undefined;
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  const centre = element
    ? { x: element.x + element.width / 2, y: element.y + element.height / 2 }
    : { x: inner.x + width / 2, y: inner.y + inner.height / 2 };
  canvas.viewbox({
    x: within(centre.x - width / 2, inner.x, inner.width, width),
    y: within(centre.y - height / 2, inner.y, inner.height, height),
    width,
    height,
  });
}

/** Keeps the part that is seen on the picture, and a picture smaller than the window in its middle. */
function within(wanted: number, start: number, whole: number, seen: number): number {
  if (seen >= whole) return start - (seen - whole) / 2;
  return Math.min(Math.max(wanted, start - MARGIN), start + whole - seen + MARGIN);
}
