export const LARGEST = 20 * 1024 * 1024;
export const TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'];

/** What paper may be handed in as; what the system itself prints is not. */
export const HANDED_IN = [
  'APPLICATION_FORM',
  'MEDICAL_OPINION',
  'HOUSEHOLD_STATEMENT',
  'TAX_CERTIFICATE',
  'INSURANCE_PROOF',
  'CONSENT',
  'POWER_OF_ATTORNEY',
  'SEVERE_CERTIFICATE',
  'OTHER',
];

export type Refusal = 'type' | 'size' | 'empty';

/** Why a file cannot be taken, before it travels; the server looks at its content as well. */
export function refusalOf(file: Pick<File, 'type' | 'size'>): Refusal | null {
  if (!TYPES.includes(file.type)) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > LARGEST ? 'size' : null;
}

export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
