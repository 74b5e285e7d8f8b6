import { beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '@/api/model';
import { activateLocale } from '@/lib/i18n';
import { rebasedOrder, sentPatch } from './order-changes';
import { emptyLine, emptyOrder, formPath, heldOrder, orderFaults, sentOrder, totalMinor } from './order-values';

const order: Order = {
  id: 'o',
  number: '1001',
  source: 'manual',
  status: 'pending',
  paymentStatus: 'unpaid',
  deliveryStatus: 'unshipped',
  currency: 'XOF',
  taxesIncluded: true,
  itemsMinor: 3000,
  discountMinor: 0,
  shippingMinor: 0,
  taxMinor: 0,
  totalMinor: 3000,
  shippingAddress: { line1: '27 rue Félix Faure', city: 'Dakar', country: 'SN' },
  lines: [],
  placedAt: '2026-11-20T08:00:00Z',
  createdAt: '2026-11-20T08:00:00Z',
  updatedAt: '2026-11-20T08:00:00Z',
  version: 3,
};

beforeAll(() => activateLocale('en'));

describe('a new order', () => {
  const values = {
    ...emptyOrder('FR', 'EUR'),
    lines: [{ ...emptyLine(), title: 'Bowl', quantity: 3, unitPrice: 18.4 }],
    shippingCost: 6.9,
    discount: 5,
  };

  it('is sent in minor units, without what nobody typed', () => {
    const sent = sentOrder(values);
    expect(sent.lines[0]).toMatchObject({ title: 'Bowl', quantity: 3, unitMinor: 1840 });
    expect(sent).toMatchObject({ shippingMinor: 690, discountMinor: 500 });
    expect(sent.shippingAddress).toBeUndefined();
    expect(sent.customer).toBeUndefined();
    expect(totalMinor(values)).toBe(5520 - 500 + 690);
  });

  it('counts a currency without cents in whole ones', () => {
    const francs = {
      ...values,
      currency: 'XOF',
      lines: [{ ...emptyLine(), title: 'Pagne', quantity: 2, unitPrice: 6000 }],
      discount: '',
      shippingCost: '',
    };
    expect(sentOrder(francs).lines[0]?.unitMinor).toBe(6000);
    expect(totalMinor(francs)).toBe(12_000);
  });

  it('needs a name, a quantity and a price for each line', () => {
    expect(Object.keys(orderFaults({ ...values, lines: [{ ...emptyLine(), quantity: '' }] }))).toEqual([
      'lines.0.title',
      'lines.0.quantity',
      'lines.0.unitPrice',
    ]);
  });
});

describe('a change of an order', () => {
  const held = heldOrder(order, 'FR');

  it('sends only what was changed', () => {
    expect(sentPatch({ ...held, note: ' fragile ' }, held, 3)).toEqual({ version: 3, note: 'fragile' });
    const moved = { ...held, shipping: { ...held.shipping, line1: '1 place de l’Indépendance' } };
    expect(sentPatch(moved, held, 3).shippingAddress).toMatchObject({ line1: '1 place de l’Indépendance', city: 'Dakar', country: 'SN' });
  });

  it('keeps what was typed on top of what somebody else saved', () => {
    const fresh = heldOrder({ ...order, status: 'confirmed', note: 'call first' }, 'FR');
    expect(rebasedOrder({ ...held, paymentStatus: 'paid' }, held, fresh)).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
      note: 'call first',
    });
    expect(rebasedOrder({ ...held, note: 'mine' }, held, fresh).note).toBe('mine');
  });

  it('finds the field that the server refuses', () => {
    expect(formPath('shippingAddress.line1')).toBe('shipping.line1');
    expect(formPath('lines[1].unitMinor')).toBe('lines.1.unitPrice');
  });
});
