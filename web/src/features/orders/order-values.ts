import { t } from '@lingui/core/macro';
import type { Order, OrderContent, OrderLineContent, OrderStatus, PaymentStatus } from '@/api/model';
import { toMoney } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';
import { emptyAddress, heldAddress, sentAddress, type AddressValues } from './address-values';

export interface LineValues {
  key: string;
  variantId?: string;
  sku: string;
  title: string;
  quantity: number | string;
  unitPrice: number | string;
}

/** What can be changed of an order. */
export interface OrderValues {
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  shipping: AddressValues;
  /** True where another one pays, or pays elsewhere. */
  billed: boolean;
  billing: AddressValues;
  note: string;
}

export interface NewOrderValues extends OrderValues {
  customer: { name: string; company: string; email: string; phone: string };
  currency: string;
  lines: LineValues[];
  shippingCost: number | string;
  discount: number | string;
}

let linesMade = 0;

export function emptyLine(): LineValues {
  linesMade += 1;
  return { key: `${Date.now()}-${linesMade}`, sku: '', title: '', quantity: 1, unitPrice: '' };
}

export function emptyOrder(country: string, currency: string): NewOrderValues {
  return {
    status: 'confirmed',
    paymentStatus: 'unpaid',
    customer: { name: '', company: '', email: '', phone: '' },
    shipping: emptyAddress(country),
    billed: false,
    billing: emptyAddress(country),
    currency,
    lines: [emptyLine()],
    shippingCost: '',
    discount: '',
    note: '',
  };
}

export function heldOrder({ status, paymentStatus, shippingAddress, billingAddress, note }: Order, country: string): OrderValues {
  return {
    status,
    paymentStatus,
    shipping: heldAddress(shippingAddress, country),
    billed: billingAddress !== undefined,
    billing: heldAddress(billingAddress, country),
    note: note ?? '',
  };
}

function minor(amount: number | string, currency: string): number {
  return toMoney(Number(amount), currency).amountMinor;
}

function sentLine({ variantId, sku, title, quantity, unitPrice }: LineValues, currency: string): OrderLineContent {
  return { variantId, sku: optionalTyped(sku), title: optionalTyped(title), quantity: Number(quantity), unitMinor: minor(unitPrice, currency) };
}

export function sentOrder(values: NewOrderValues): OrderContent {
  const { customer, currency } = values;
  const named = Object.values(customer).some((text) => text.trim());
  return {
    currency,
    status: values.status,
    paymentStatus: values.paymentStatus,
    customer: named
      ? {
          name: optionalTyped(customer.name),
          company: optionalTyped(customer.company),
          email: optionalTyped(customer.email),
          phone: optionalTyped(customer.phone),
        }
      : undefined,
    shippingAddress: sentAddress(values.shipping),
    billingAddress: values.billed ? sentAddress(values.billing) : undefined,
    lines: values.lines.map((line) => sentLine(line, currency)),
    shippingMinor: minor(values.shippingCost, currency),
    discountMinor: minor(values.discount, currency),
    note: optionalTyped(values.note),
  };
}

/** What the order will cost, in minor units; prices contain their taxes. */
export function totalMinor({ lines, shippingCost, discount, currency }: NewOrderValues): number {
  const items = lines.reduce((sum, { quantity, unitPrice }) => sum + Number(quantity) * minor(unitPrice, currency), 0);
  return items - minor(discount, currency) + minor(shippingCost, currency);
}

export function orderFaults({ lines, currency }: NewOrderValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!currency) faults.currency = t`Choose a currency`;
  lines.forEach((line, index) => {
    if (!line.title.trim() && !line.sku.trim()) faults[`lines.${index}.title`] = t`Say what it is, or give its SKU`;
    if (!(Number(line.quantity) > 0)) faults[`lines.${index}.quantity`] = t`Missing`;
    if (line.unitPrice === '') faults[`lines.${index}.unitPrice`] = t`Missing`;
  });
  return faults;
}

const names: Record<string, string> = {
  shippingAddress: 'shipping',
  billingAddress: 'billing',
  shippingMinor: 'shippingCost',
  discountMinor: 'discount',
  unitMinor: 'unitPrice',
};

/** A path in the request as the path of the form's field. */
export function formPath(field: string): string {
  return field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => names[part] ?? part)
    .join('.');
}
