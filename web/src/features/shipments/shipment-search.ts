import type { ShipmentsParams } from '@/api/model';
import { dayStart, optionalDay } from '@/lib/days';
import { optionalText } from '@/lib/search';

/** The filters of the list of shipments, as they stand in the address. */
export interface ShipmentsSearch {
  search?: string;
  purchaseState?: string;
  trackingState?: string;
  kind?: string;
  carrier?: string;
  /** Days of the viewer's calendar, both included. */
  from?: string;
  to?: string;
}

export function shipmentsSearch(search: Record<string, unknown>): ShipmentsSearch {
  return {
    search: optionalText(search.search),
    purchaseState: optionalText(search.purchaseState),
    trackingState: optionalText(search.trackingState),
    kind: optionalText(search.kind),
    carrier: optionalText(search.carrier),
    from: optionalDay(search.from),
    to: optionalDay(search.to),
  };
}

/** The filters as the API takes them. */
export function shipmentFilters({ from, to, ...rest }: ShipmentsSearch): Record<string, string | undefined> {
  return { ...rest, createdFrom: from && dayStart(from), createdTo: to && dayStart(to, 1) };
}

export function shipmentParams(search: ShipmentsSearch): ShipmentsParams {
  return { ...shipmentFilters(search), limit: 50 } as ShipmentsParams;
}
