/** "/household/0/familyName" → "household.0.familyName", the way react-hook-form names fields. */
export function pointerToPath(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

export function pathToPointer(path: string): string {
  return path === '' ? '' : '/' + path.split('.').join('/');
}
