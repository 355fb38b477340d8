/** How a paper is looked at. Zoom 1 means: as wide as the pane. */
export interface View {
  page: number;
  zoom: number;
  rotation: 0 | 90 | 180 | 270;
}

export const firstView: View = { page: 1, zoom: 1, rotation: 0 };

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];

export function zoomed(view: View, direction: 1 | -1): View {
  const steps = direction > 0 ? STEPS : STEPS.toReversed();
  const next = steps.find((step) => (direction > 0 ? step > view.zoom + 0.001 : step < view.zoom - 0.001));
  return next === undefined ? view : { ...view, zoom: next };
}

export function turned(view: View): View {
  return { ...view, rotation: ((view.rotation + 90) % 360) as View['rotation'] };
}
