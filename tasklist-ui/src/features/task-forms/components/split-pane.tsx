import { useRef, useState, type ReactNode } from 'react';

const MIN = 30;
const MAX = 70;
const STEP = 5;

/** The form, and at its right the papers, which stay in view while the form moves. The border is moved by mouse or arrows. */
export function SplitPane({ label, children, side, wide = false }: { label: string; children: ReactNode; side: ReactNode | null; wide?: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(50);
  const limit = (value: number) => Math.min(MAX, Math.max(MIN, value));

  if (!side) return <div className={wide ? '@container' : '@container max-w-5xl'}>{children}</div>;
  return (
    <div
      ref={frame}
      className="grid items-start gap-y-4 lg:grid-cols-[minmax(0,var(--share))_1.25rem_minmax(0,1fr)]"
      style={{ '--share': `${share}%` } as React.CSSProperties}
    >
      <div className="@container min-w-0">{children}</div>
      {/* A window splitter takes the focus, so that the arrows can move it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="sticky top-18 hidden h-[calc(100dvh-6rem)] cursor-col-resize touch-none items-center justify-center rounded-4 hover:bg-blue-50 lg:flex"
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') setShare((value) => limit(value - STEP));
          if (event.key === 'ArrowRight') setShare((value) => limit(value + STEP));
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return;
          const box = frame.current.getBoundingClientRect();
          setShare(limit(Math.round(((event.clientX - box.left) / box.width) * 100)));
        }}
      >
        <span aria-hidden="true" className="h-12 w-1 rounded-full bg-solid-gray-420" />
      </div>
      <div className="h-[70dvh] min-w-0 lg:sticky lg:top-18 lg:h-[calc(100dvh-6rem)]">{side}</div>
    </div>
  );
}
