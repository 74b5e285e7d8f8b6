import type { CarrierRates, Rate } from '@/api/model';

/** One price of one carrier. */
export interface RateLine {
  key: string;
  carrier: CarrierRates;
  rate: Rate;
  /** `shared` when another line costs the same. */
  cheapest?: 'alone' | 'shared';
  fastest: boolean;
}

export type RateOrder = 'price' | 'delivery';

/** When a parcel arrives, as something that sorts; what no carrier says comes last. */
function arrival({ delivery }: Rate): string {
  if (delivery.date) return `0${delivery.date}T${delivery.time ?? '24:00'}`;
  if (delivery.businessDays !== undefined && delivery.businessDays !== null)
    return `1${String(delivery.businessDays).padStart(4, '0')}${delivery.time ?? '24:00'}`;
  return '2';
}

type Priced = { rate: Rate };

function byPrice(a: Priced, b: Priced): number {
  return a.rate.price.currency.localeCompare(b.rate.price.currency) || a.rate.price.amountMinor - b.rate.price.amountMinor;
}

function byArrival(a: Priced, b: Priced): number {
  return arrival(a.rate).localeCompare(arrival(b.rate)) || byPrice(a, b);
}

/** All prices in one list. Only prices of one currency can be compared; the marks need at least two of them. */
export function rateLines(answered: CarrierRates[], order: RateOrder): RateLine[] {
  const lines = answered.flatMap((carrier) => carrier.rates.map((rate) => ({ key: `${carrier.integrationId} ${rate.serviceCode}`, carrier, rate })));
  const currencies = new Set(lines.map(({ rate }) => rate.price.currency));
  const comparable = lines.length > 1 && currencies.size === 1;
  const cheapest = Math.min(...lines.map(({ rate }) => rate.price.amountMinor));
  const cheapestCount = lines.filter(({ rate }) => rate.price.amountMinor === cheapest).length;
  const arrivals = lines.map(({ rate }) => arrival(rate)).toSorted();
  const earliest = arrivals[0];
  const fastestCount = arrivals.filter((moment) => moment === earliest).length;
  return lines
    .map((line) => ({
      ...line,
      ...(comparable && line.rate.price.amountMinor === cheapest && { cheapest: cheapestCount > 1 ? ('shared' as const) : ('alone' as const) }),
      fastest: lines.length > 1 && fastestCount === 1 && earliest !== '2' && arrival(line.rate) === earliest,
    }))
    .toSorted(order === 'price' ? byPrice : byArrival);
}

/** True when the carrier itself, or the way to it, is the reason: no other parcel would fare better. */
export function isDown({ status, reason }: CarrierRates): boolean {
  return status === 'failed' && ['unavailable', 'timeout', 'protocol'].includes(reason?.kind ?? '');
}
