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
  /** The id of a connection, or `deleted`. */
  connection?: string;
  environment?: string;
  /** Instants between which its carrier was asked to sell it; the second one is not included. */
  boughtFrom?: string;
  boughtTo?: string;
  /** A currency. */
  spentIn?: string;
  /** `unknown` where the carrier told none. */
  price?: string;
  stage?: string;
  arrival?: string;
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
    connection: optionalText(search.connection),
    environment: optionalText(search.environment),
    boughtFrom: optionalText(search.boughtFrom),
    boughtTo: optionalText(search.boughtTo),
    spentIn: optionalText(search.spentIn),
    price: optionalText(search.price),
    stage: optionalText(search.stage),
    arrival: optionalText(search.arrival),
    from: optionalDay(search.from),
    to: optionalDay(search.to),
  };
}

/** The filters as the API takes them. */
export function shipmentFilters({ from, to, connection, price, ...rest }: ShipmentsSearch): Record<string, string | undefined> {
  const deleted = connection === 'deleted';
  return {
    ...rest,
    createdFrom: from && dayStart(from),
    createdTo: to && dayStart(to, 1),
    integrationId: deleted ? undefined : connection,
    connectionDeleted: deleted ? 'true' : undefined,
    withoutPrice: price === 'unknown' ? 'true' : undefined,
  };
}

export function shipmentParams(search: ShipmentsSearch): ShipmentsParams {
  return { ...shipmentFilters(search), limit: 50 } as ShipmentsParams;
}
