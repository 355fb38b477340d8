import { mod10CheckDigit } from '@/lib/check-digits';

/** What a scanner or a person typed as a box number: case, widths, spaces and hyphens do not matter; null if it is none. */
export function readBoxNumber(typed: string): string | null {
  const folded = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^BX\d{8}$/.test(folded) && mod10CheckDigit(folded.slice(2, -1)) === Number(folded.at(-1)) ? folded : null;
}
