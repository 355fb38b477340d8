import { useFormState } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { flattenErrors } from '../../lib/resolver';

const SECTIONS = ['patient', 'applicant', 'household', 'insurance', 'disease', 'special', 'consents'] as const;
const OWN_SECTION: Record<string, string> = { retroactiveReason: 'disease', institutions: 'disease' };

/** Jumps within the long form; says where something is still wrong. */
export function SectionNav() {
  const t = useWords('task-forms');
  const { errors } = useFormState();
  const wrong = flattenErrors(errors).map(({ path }) => {
    const first = path.split('.')[0] ?? '';
    return OWN_SECTION[first] ?? first;
  });

  return (
    <nav aria-label={t('section.nav')} className="sticky top-14 z-10 -mx-1 bg-canvas px-1 py-1.5">
      <ul className="flex flex-wrap gap-1.5 text-[0.875rem]">
        {SECTIONS.map((section) => {
          const count = wrong.filter((name) => name === section).length;
          return (
            <li key={section}>
              <a
                href={`#section-${section}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`section-${section}`)?.scrollIntoView({ block: 'start' });
                }}
                className="inline-flex items-center gap-1 rounded-full border border-line bg-white px-3 py-0.5 hover:border-blue-900 hover:text-blue-1000"
              >
                {t(`section.${section}`)}
                {count > 0 && (
                  <span className="rounded-full bg-red-900 px-1.5 text-[0.75rem] font-bold text-white">
                    {t('section.wrong', { count })}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
