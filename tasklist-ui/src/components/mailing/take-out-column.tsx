import type { Column } from '@/components/ui/table';
import { Button } from '@/components/ui/button';
import type { Words } from '@/lib/words';

/** Takes a letter out of its run; last on the row, named by the letter's number. */
export function takeOutColumn<Letter extends { id: string }>(t: Words, numberOf: (letter: Letter) => string, onTakeOut: (id: string) => void): Column<Letter> {
  return {
    id: 'out',
    header: t('run.takeOut'),
    cell: (letter) => (
      <Button variant="secondary" size="small" aria-label={t('run.takeOutOf', { number: numberOf(letter) })} onPress={() => onTakeOut(letter.id)}>
        {t('run.takeOut')}
      </Button>
    ),
  };
}
