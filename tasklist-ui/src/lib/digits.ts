/** Half-width digits of what was typed, whatever the input method made of it. */
export function digitsOnly(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
