import { Checkbox } from '@/components/ui/checkbox';
import type { Column } from '@/components/ui/table';

interface Choice<Row> {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  isChosen: (id: string) => boolean;
  /** Chooses these, or leaves them out. */
  onChoose: (ids: string[], isChosen: boolean) => void;
  labelOfAll: string;
  labelOf: (row: Row) => string;
}

/** The column in which rows are ticked, with a box for all of them in its head. */
export function choiceColumn<Row>({ rows, idOf, isChosen, onChoose, labelOfAll, labelOf }: Choice<Row>): Column<Row> {
  const ids = rows.map(idOf);
  const count = ids.filter(isChosen).length;
  return {
    id: 'choose',
    className: 'w-12',
    header: (
      <Checkbox
        aria-label={labelOfAll}
        isSelected={count > 0 && count === ids.length}
        isIndeterminate={count > 0 && count < ids.length}
        onChange={(chosen) => onChoose(ids, chosen)}
      />
    ),
    cell: (row) => <Checkbox aria-label={labelOf(row)} isSelected={isChosen(idOf(row))} onChange={(chosen) => onChoose([idOf(row)], chosen)} />,
  };
}
