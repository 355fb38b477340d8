/** Full-width katakana, whatever the input method made of it; spaces inside a name stay, as full-width ones. */
export function toKatakana(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60))
    .replace(/[-‐‑–—―]/g, 'ー')
    .trim()
    .replace(/\s+/g, '　');
}
