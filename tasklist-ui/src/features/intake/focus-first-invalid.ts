/** Leads from the error summary to the first field that is marked. */
export function focusFirstInvalid(): void {
  document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
}
