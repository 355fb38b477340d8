import { useState } from 'react';
import { useWords } from '@/lib/words';
import type { View } from './view';

export function ImageSheet({ src, title, view }: { src: string; title: string; view: View }) {
  const t = useWords('viewer');
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <p role="alert" className="rounded-8 bg-white p-4">
        {t('failed')}
      </p>
    );
  }
  const sideways = view.rotation % 180 !== 0;
  return (
    <img
      src={src}
      alt={title}
      onError={() => setFailed(true)}
      className="mx-auto block max-w-none bg-white"
      style={{
        width: `${view.zoom * (sideways ? 70 : 100)}%`,
        transform: `rotate(${view.rotation}deg)`,
      }}
    />
  );
}
