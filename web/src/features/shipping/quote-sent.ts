import type { Address, CreateRates } from '@/api/model';
import { toMoney } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';
import { sentParcel } from './parcel-values';
import { countriesWithStates, type AddressValues, type QuoteValues } from './quote-values';

function sentAddress({ name, line1, line2, postalCode, city, state, country, residential }: AddressValues): Address {
  return {
    name: optionalTyped(name),
    line1: line1.trim(),
    line2: optionalTyped(line2),
    postalCode: optionalTyped(postalCode),
    city: city.trim(),
    state: countriesWithStates.has(country) ? optionalTyped(state) : undefined,
    country,
    residential,
  };
}

export function sentQuote({ from, to, parcels, goodsValue, goodsCurrency, shipDate, orderId }: QuoteValues, currency: string): CreateRates {
  return {
    orderId: optionalTyped(orderId),
    from: sentAddress(from),
    to: sentAddress(to),
    parcels: parcels.map(sentParcel),
    goodsValue: goodsValue === '' ? undefined : toMoney(Number(goodsValue), goodsCurrency || currency),
    shipDate: optionalTyped(shipDate),
  };
}
