import type { ShipmentTrouble } from '@/api/model';

/** A carrier's own words. Where no answer came the words are ours: then nothing, for the meaning says the same. */
export function said({ kind, code, message, requestId }: ShipmentTrouble) {
  const silent = !code && !requestId && ['unavailable', 'timeout', 'protocol'].includes(kind);
  return silent ? undefined : { code, message, requestId };
}
