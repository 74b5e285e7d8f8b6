/** A search parameter of an address as text; anything else counts as absent. */
export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What was typed, for a field of a request that may be left out. */
export function optionalTyped(text: string): string | undefined {
  return text.trim() || undefined;
}
