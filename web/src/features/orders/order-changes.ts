import type { OrderPatch } from '@/api/model';
import { changedFields, rebased } from '@/lib/rebase';
import { sentAddress } from './address-values';
import type { OrderValues } from './order-values';

const fields = ['status', 'paymentStatus', 'shipping', 'billed', 'billing', 'note'] as const;

export function changedOrderFields(values: OrderValues, held: OrderValues) {
  return changedFields(values, held, fields);
}

/** Only what the person changed, so that nothing else is overwritten. */
export function sentPatch(values: OrderValues, held: OrderValues, version: number): OrderPatch {
  const changed = new Set(changedOrderFields(values, held));
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
export function rebasedOrder(values: OrderValues, held: OrderValues, fresh: OrderValues) {
  return rebased(values, held, fresh, fields);
}
