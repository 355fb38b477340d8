import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Box } from '@/api/custody-types';
import { classes } from '@/lib/classes';
import { formatFiscalYear } from '@/lib/fiscal-year';

const looks = {
  PACKING: 'border-dashed border-blue-600 bg-white',
  SEALED: 'border-solid-gray-600 bg-orange-50',
  DISPOSED: 'border-solid-gray-300 bg-solid-gray-50',
};

/** A box as it stands there: lid, label, year and number of cases; red where it may be destroyed. */
export function BoxTile({ box }: { box: Box }) {
  const { t } = useTranslation('custody');
  const mark = box.state === 'PACKING' ? t('tile.packing') : box.orderNumber ? t('tile.inOrder', { number: box.orderNumber }) : box.due ? t('tile.due') : null;
  return (
    <li>
      <Link
        to={`/custody/boxes/${box.id}`}
        className={classes('flex w-36 flex-col rounded-4 border-2 text-ink hovered:outline-2 hovered:outline-blue-600', looks[box.state])}
      >
        <span aria-hidden="true" className="mx-auto -mt-0.5 h-1.5 w-10 rounded-b-4 bg-solid-gray-600" />
        <span className="mx-2 mt-1 rounded-2 border border-solid-gray-300 bg-white px-1 text-center text-[0.875rem] font-bold tabular-nums">{box.number}</span>
        <span className="px-2 pt-1 text-center text-[0.8125rem] leading-130">
          {formatFiscalYear(box.fiscalYear)} · {t('cases', { count: box.cases })}
        </span>
        <span className={classes('min-h-6 px-2 pb-1 text-center text-[0.75rem] leading-150 font-bold', box.due ? 'text-error-2' : 'text-ink-soft')}>{mark}</span>
      </Link>
    </li>
  );
}

/** Boxes side by side, as on a shelf. */
export function Shelf({ boxes, label, none }: { boxes: readonly Box[]; label: string; none: string }) {
  return boxes.length === 0 ? (
    <p className="py-2 text-[0.875rem] text-ink-soft">{none}</p>
  ) : (
    <ul aria-label={label} className="flex flex-wrap gap-3 border-b-4 border-solid-gray-300 pb-1">
      {boxes.map((box) => (
        <BoxTile key={box.id} box={box} />
      ))}
    </ul>
  );
}
