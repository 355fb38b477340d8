import { useRef, type PointerEvent } from 'react';
import type { DiagramBadge } from './process-diagram';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the small picture draws: boxes by their element, and the lines between them. */
export interface Outline {
  bounds: Box;
  shapes: (Box & { id: string; kind: 'frame' | 'node' })[];
  lines: { id: string; points: { x: number; y: number }[] }[];
}

interface OverviewProps {
  outline: Outline;
  view: Box;
  passed: readonly string[];
  active: readonly string[];
  badges: readonly DiagramBadge[];
  onMove: (x: number, y: number) => void;
}

const EDGE = 40;

/**
 * The whole model in small, with the part that is seen: press or drag to go there. For the mouse only; the keys have the buttons above
 * the picture and the list below it.
 */
export function Overview({ outline, view, passed, active, badges, onMove }: OverviewProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { bounds } = outline;

  function go(event: PointerEvent<SVGSVGElement>): void {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onMove(x, y);
  }

  return (
    <svg
      ref={svg}
      aria-hidden="true"
      className="komado-overview"
      viewBox={`${bounds.x - EDGE} ${bounds.y - EDGE} ${bounds.width + 2 * EDGE} ${bounds.height + 2 * EDGE}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      {outline.shapes.map(({ id, kind, x, y, width, height }) => (
        <rect key={id} className={look(id, kind)} x={x} y={y} width={width} height={height} rx={kind === 'node' ? 12 : 0} />
      ))}
      {outline.lines.map(({ id, points }) => (
        <polyline key={id} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      <rect className="komado-overview-view" x={view.x} y={view.y} width={view.width} height={view.height} />
    </svg>
  );

  function look(id: string, kind: 'frame' | 'node'): string {
    if (kind === 'frame') return 'komado-overview-frame';
    const badge = badges.find(({ elementId }) => elementId === id);
    if (badge) return `komado-overview-${badge.tone}`;
    if (active.includes(id)) return 'komado-overview-neutral';
    return passed.includes(id) ? 'komado-overview-passed' : 'komado-overview-node';
  }
}
