import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { DiagramBadge } from './process-diagram';

/** What is laid over a model. */
export interface Decoration {
  passed: readonly string[];
  active: readonly string[];
  badges: readonly DiagramBadge[];
}

/** Figures keep their size when the whole picture is shown: seen from afar they are the message. */
const READABLE_FIGURES = { min: 0.9 };

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement; scale: boolean | { min: number } }): string;
  remove(id: string): void;
}

interface ElementRegistry {
  get(id: string): unknown;
}

/** Marks what is behind and what is in hand, never by colour alone; returns how to take it off again. */
export function decorate(viewer: NavigatedViewer, { passed, active, badges }: Decoration, now: string): () => void {
  const canvas = viewer.get('canvas') as Canvas;
  const overlays = viewer.get('overlays') as Overlays;
  const registry = viewer.get('elementRegistry') as ElementRegistry;
  const undo: (() => void)[] = [];

  function mark(id: string, marker: string): void {
    canvas.addMarker(id, marker);
    undo.push(() => canvas.removeMarker(id, marker));
  }

  function lay(id: string, position: Record<string, number>, text: string, className: string, scale: boolean | { min: number } = true): void {
    const html = document.createElement('div');
    html.className = className;
    html.textContent = text;
    html.setAttribute('aria-hidden', 'true');
    const overlay = overlays.add(id, { position, html, scale });
    undo.push(() => overlays.remove(overlay));
  }

  for (const id of passed) {
    if (!registry.get(id) || active.includes(id)) continue;
    mark(id, 'komado-passed');
    if (!isEvent(id)) lay(id, { top: -9, right: 13 }, '✓', 'komado-check');
  }
  for (const id of active) {
    if (!registry.get(id)) continue;
    mark(id, 'komado-active');
    lay(id, { top: -13, left: 4 }, now, 'komado-now');
  }
  for (const badge of badges) {
    if (!registry.get(badge.elementId)) continue;
    mark(badge.elementId, `komado-heat-${badge.tone}`);
    lay(badge.elementId, { top: -12, right: 18 }, badge.text, `komado-badge komado-badge-${badge.tone}`, READABLE_FIGURES);
  }
  return () => undo.forEach((step) => step());
}

function isEvent(id: string): boolean {
  return /^(Start|End|Timer|Gateway|Join|Flow)/.test(id);
}
