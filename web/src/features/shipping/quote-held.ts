import { t } from '@lingui/core/macro';
import type { Address, RatesDraft, RatesRequest } from '@/api/model';
import { fromMoney } from '@/lib/formats';
import { today } from '@/lib/days';
import { emptyParcel, heldParcel } from './parcel-values';
import { emptyQuote, formPath, type AddressValues, type QuoteValues } from './quote-values';

function heldAddress(address: Address): AddressValues {
  const { name, line1, line2, postalCode, city, state, country, residential } = address;
  return {
    name: name ?? '',
    line1,
    line2: line2 ?? '',
    postalCode: postalCode ?? '',
    city,
    state: state ?? '',
    country,
    residential: residential ?? false,
  };
}

/** The form for a quote that was asked before; a day that has gone by since is not asked for again. */
export function heldQuote({ from, to, parcels, goodsValue, shipDate, orderId }: RatesRequest): QuoteValues {
  return {
    from: heldAddress(from),
    to: heldAddress(to),
    goodsValue: goodsValue ? fromMoney(goodsValue) : '',
    goodsCurrency: goodsValue?.currency ?? '',
    orderId: orderId ?? '',
    shipDate: shipDate && shipDate >= today() ? shipDate : '',
    parcels: parcels.map((parcel) => heldParcel(emptyParcel().key, parcel)),
  };
}

function shown(amount: number | undefined, unit: number): number | string {
  return amount === undefined ? '' : amount / unit;
}

/** The form for an order: what it says, and empty fields for the rest. */
export function draftedQuote({ orderId, from, to, parcel, goodsValue }: RatesDraft, country: string): QuoteValues {
  const empty = emptyQuote(country);
  return {
    ...empty,
    orderId,
    from: from ? heldAddress(from) : empty.from,
    to: to ? heldAddress(to) : empty.to,
    goodsValue: goodsValue.amountMinor > 0 ? fromMoney(goodsValue) : '',
    goodsCurrency: goodsValue.currency,
    parcels: [
      {
        key: emptyParcel().key,
        length: shown(parcel.lengthMillimetres, 10),
        width: shown(parcel.widthMillimetres, 10),
        height: shown(parcel.heightMillimetres, 10),
        weight: shown(parcel.weightGrams, 1000),
      },
    ],
  };
}

/** What somebody has to add to the draft of an order, at the fields that lack it. */
export function draftFaults({ missing }: RatesDraft): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const path of missing) {
    if (path === 'from') faults['from.line1'] = t`The store has no address yet: type it here, or keep it in the settings`;
    else if (path === 'to') faults['to.line1'] = t`The order has no delivery address`;
    else faults[formPath(path)] = t`Missing`;
  }
  return faults;
}
