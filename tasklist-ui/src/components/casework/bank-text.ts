/** Names of banks, branches and holders are kept as transfer files hold them, in half-width kana; people read full-width ones. */
export function bankText(text: string): string {
  return text.normalize('NFKC');
}
