import type { Batch } from '@/api/model';

/** Whether a batch ships orders, for which it knows a parcel; else it was made of shipments that have theirs. */
export const isOfOrders = ({ terms }: Pick<Batch, 'terms'>): boolean => terms.parcel !== undefined;
