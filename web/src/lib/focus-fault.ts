/** Puts the focus into the first field that must be corrected; for the second argument of a form's `onSubmit`. */
export function focusFault(errors: Record<string, unknown>): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  fields.find((field) => errors[field.dataset.path ?? ''])?.focus();
}
