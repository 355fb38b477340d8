import { useId, type ReactNode } from 'react';
import { useWords } from '@/lib/words';

interface FormSectionProps {
  title?: string;
  titleText?: string;
  id?: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a form under its own heading. */
export function FormSection({ title, titleText, id, aside, children }: FormSectionProps) {
  const t = useWords('task-forms');
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="scroll-mt-28 rounded-8 border border-line bg-surface p-5 in-data-[density=compact]:p-3"
    >
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={headingId} className="text-[1.125rem] font-bold">
          {titleText ?? t(`section.${title}`, { defaultValue: title ?? '' })}
        </h2>
        {aside}
      </div>
      <div className="flex flex-col gap-5">{children}</div>
    </section>
  );
}
