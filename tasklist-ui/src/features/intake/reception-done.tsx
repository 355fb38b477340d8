import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCaseResult } from '@/api/types';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { CheckCircleIcon } from '@/components/ui/icons';

/** The number to write on the paper, big enough to read from where the stamp lies. */
export function ReceptionDone({ reception, onNext, children }: { reception: NewCaseResult; onNext: () => void; children: ReactNode }) {
  const { t } = useTranslation('intake');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className="mx-auto flex max-w-2xl flex-col items-center gap-4 rounded-16 border border-line bg-white px-8 py-12 text-center outline-none">
      <CheckCircleIcon className="size-12 text-success-2" />
      <p className="text-[1.25rem] font-bold">{t('done.title')}</p>
      <p>
        <span className="block text-ink-soft">{t('done.number')}</span>
        <strong className="text-[2rem] leading-140 tracking-wide tabular-nums">{reception.applicationNumber}</strong>
      </p>
      <p className="max-w-lg">{children}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        <ButtonLink to={`/cases/${reception.id}`}>{t('done.open')}</ButtonLink>
        <Button onPress={onNext}>{t('done.next')}</Button>
      </div>
    </div>
  );
}
