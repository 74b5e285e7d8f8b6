import { t } from '@lingui/core/macro';
import type { CreateStore, ShipFrom, Store } from '@/api/model';

/** The settings of a store; empty fields of the address are empty strings. */
export interface StoreValues extends CreateStore {
  shipFrom: Required<ShipFrom>;
}

export function heldStore({ name, country, currency, timeZone, language, shipFrom }: Store): StoreValues {
  const empty = { company: '', line1: '', line2: '', postalCode: '', city: '', state: '', country };
  return { name, country, currency, timeZone, language, shipFrom: { ...empty, ...shipFrom } };
}

/** An address is whole or not there at all. */
export function shipFromFaults({ shipFrom: { country: _, ...rest } }: StoreValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (Object.values(rest).every((text) => !text.trim())) return faults;
  if (!rest.line1.trim()) faults['shipFrom.line1'] = t`Street and number are needed`;
  if (!rest.city.trim()) faults['shipFrom.city'] = t`The city is needed`;
  return faults;
}
