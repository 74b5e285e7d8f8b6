import type { OrderPatch } from '@/api/model';
import { sentAddress } from './address-values';
import type { OrderValues } from './order-values';

const fields = ['status', 'paymentStatus', 'shipping', 'billed', 'billing', 'note'] as const;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function changedFields(values: OrderValues, held: OrderValues): (typeof fields)[number][] {
  return fields.filter((field) => !same(values[field], held[field]));
}

/** Only what the person changed, so that nothing else is overwritten. */
export function sentPatch(values: OrderValues, held: OrderValues, version: number): OrderPatch {
  const changed = new Set<string>(changedFields(values, held));
  return {
    version,
    status: changed.has('status') ? values.status : undefined,
    paymentStatus: changed.has('paymentStatus') ? values.paymentStatus : undefined,
    shippingAddress: changed.has('shipping') ? sentAddress(values.shipping) : undefined,
    billingAddress: values.billed && (changed.has('billing') || changed.has('billed')) ? sentAddress(values.billing) : undefined,
    note: changed.has('note') ? values.note.trim() : undefined,
  };
}

/** What the person typed, on top of what somebody else saved meanwhile. */
export function rebased(values: OrderValues, held: OrderValues, fresh: OrderValues): OrderValues {
  const changed = new Set<string>(changedFields(values, held));
  return Object.fromEntries(fields.map((field) => [field, changed.has(field) ? values[field] : fresh[field]])) as unknown as OrderValues;
}
