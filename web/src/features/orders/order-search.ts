import type { OrdersParams } from '@/api/model';
import { dayStart, optionalDay } from '@/lib/days';
import { optionalText } from '@/lib/search';

/** The filters of the list of orders, as they stand in the address. */
export interface OrdersSearch {
  search?: string;
  status?: string;
  paymentStatus?: string;
  source?: string;
  country?: string;
  currency?: string;
  /** Days of the viewer's calendar, both included. */
  from?: string;
  to?: string;
  sort?: string;
}

export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  return {
    search: optionalText(search.search),
    status: optionalText(search.status),
    paymentStatus: optionalText(search.paymentStatus),
    source: optionalText(search.source),
    country: optionalText(search.country),
    currency: optionalText(search.currency),
    from: optionalDay(search.from),
    to: optionalDay(search.to),
    sort: optionalText(search.sort),
  };
}

/** The filters as the API takes them. */
export function orderFilters({ from, to, sort: _, ...rest }: OrdersSearch): Record<string, string | undefined> {
  return { ...rest, placedFrom: from && dayStart(from), placedTo: to && dayStart(to, 1) };
}

export function orderParams(search: OrdersSearch): OrdersParams {
  return { ...orderFilters(search), sort: search.sort, limit: 50 } as OrdersParams;
}
