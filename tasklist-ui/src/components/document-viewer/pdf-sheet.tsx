import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '@/lib/words';
import type { View } from './view';

GlobalWorkerOptions.workerSrc = workerUrl;

interface PdfSheetProps {
  src: string;
  title: string;
  view: View;
  onPages: (pages: number) => void;
}

/** One page of a PDF on a canvas, with its text for those who hear it. */
export default function PdfSheet({ src, title, view, onPages }: PdfSheetProps) {
  const t = useWords('viewer');
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState('');
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const task = getDocument({ url: src, withCredentials: true, isEvalSupported: false });
    task.promise.then(
      (loaded) => {
        setDocument(loaded);
        onPages(loaded.numPages);
      },
      (reason: Error) => {
        if (reason.message !== 'Worker was destroyed') setFailed(true);
      },
    );
    return () => {
      void task.destroy();
    };
  }, [src, onPages]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!document || width === 0) return undefined;
    let dead = false;
    let cancel = () => {};
    void (async () => {
      const page = await document.getPage(Math.min(view.page, document.numPages));
      if (dead || !canvas.current) return;
      const rotation = (page.rotate + view.rotation) % 360;
      const natural = page.getViewport({ scale: 1, rotation });
      const viewport = page.getViewport({ scale: (width / natural.width) * view.zoom, rotation });
      const density = window.devicePixelRatio || 1;
      canvas.current.width = Math.floor(viewport.width * density);
      canvas.current.height = Math.floor(viewport.height * density);
      canvas.current.style.width = `${Math.floor(viewport.width)}px`;
      canvas.current.style.height = `${Math.floor(viewport.height)}px`;
      const rendering = page.render({
        canvas: canvas.current,
        viewport,
        transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
      });
      cancel = () => rendering.cancel();
      await rendering.promise.catch(() => undefined);
      const content = await page.getTextContent();
      if (!dead) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    })();
    return () => {
      dead = true;
      cancel();
    };
  }, [document, view.page, view.zoom, view.rotation, width]);

  return (
    <div ref={frame} className="min-h-40">
      {failed && (
        <p role="alert" className="rounded-8 bg-white p-4">
          {t('failed')}
        </p>
      )}
      {!failed && !document && <p className="rounded-8 bg-white p-4">{t('loading')}</p>}
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('pageOf', { title, page: view.page })}
        className={document && !failed ? 'mx-auto block bg-white shadow-1' : 'hidden'}
      />
      <p className="sr-only">{text}</p>
    </div>
  );
}
