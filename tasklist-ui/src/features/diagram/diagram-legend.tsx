import { useWords } from '@/lib/words';

/** Stands outside the canvas, so that nothing covers the picture or the mark of its makers. */
export function DiagramLegend({ showPosition, showBadges }: { showPosition: boolean; showBadges: boolean }) {
  const t = useWords('diagram');
  return (
    <ul className="komado-diagram-legend" aria-label={t('legend.title')}>
      {showPosition && (
        <>
          <li>
            <span aria-hidden className="komado-legend-active" /> {t('legend.active')}
          </li>
          <li>
            <span aria-hidden className="komado-legend-passed">
              ✓
            </span>{' '}
            {t('legend.passed')}
          </li>
        </>
      )}
      {showBadges && (
        <>
          <li>
            <span aria-hidden className="komado-badge komado-badge-neutral">
              3
            </span>{' '}
            {t('legend.open')}
          </li>
          <li>
            <span aria-hidden className="komado-badge komado-badge-danger">
              3
            </span>{' '}
            {t('legend.overdue')}
          </li>
          <li>
            <span aria-hidden className="komado-badge komado-badge-warning">
              3
            </span>{' '}
            {t('legend.waiting')}
          </li>
        </>
      )}
    </ul>
  );
}
