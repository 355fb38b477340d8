import { lazy, Suspense, useState } from 'react';
import { useWords } from '@/lib/words';
import { ImageSheet } from './image-sheet';
import { SheetBoundary } from './sheet-boundary';
import { ViewerToolbar } from './viewer-toolbar';
import { firstView, type View } from './view';

const PdfSheet = lazy(() => import('./pdf-sheet'));

/** Shows a stored paper: PDF page by page, or a picture; zoomed and turned with mouse or keyboard. */
export function DocumentViewer({
  src,
  mediaType,
  title,
  className = '',
}: {
  src: string;
  mediaType: string;
  title: string;
  className?: string;
}) {
  const t = useWords('viewer');
  const [view, setView] = useState<View>(firstView);
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState(src);
  if (shown !== src) {
    setShown(src);
    setView(firstView);
    setPages(1);
  }

  const showable = mediaType === 'application/pdf' || /^image\/(png|jpeg|gif|webp)$/.test(mediaType);
  return (
    <section aria-label={t('label', { title })} className={`flex min-h-0 flex-col ${className}`}>
      <ViewerToolbar view={view} pages={pages} disabled={!showable} onChange={setView} />
      {/* The sheet scrolls, so it must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={t('sheet', { title })} tabIndex={0} className="min-h-0 flex-1 overflow-auto bg-solid-gray-536 p-3">
        {!showable && (
          <p className="rounded-8 bg-white p-4">
            {t('notShowable')}{' '}
            <a className="text-blue-1000 underline" href={src} target="_blank" rel="noreferrer">
              {t('open')}
            </a>
          </p>
        )}
        {showable && mediaType === 'application/pdf' && (
          <SheetBoundary key={src} fallback={<Notice alert text={t('failed')} />}>
            <Suspense fallback={<Notice text={t('loading')} />}>
              <PdfSheet src={src} title={title} view={view} onPages={setPages} />
            </Suspense>
          </SheetBoundary>
        )}
        {showable && mediaType !== 'application/pdf' && <ImageSheet key={src} src={src} title={title} view={view} />}
      </div>
    </section>
  );
}

function Notice({ text, alert = false }: { text: string; alert?: boolean }) {
  return (
    <p role={alert ? 'alert' : 'status'} className="rounded-8 bg-white p-4">
      {text}
    </p>
  );
}
