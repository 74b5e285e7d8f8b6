import { expect, it } from 'vitest';
import type { Shipment } from '@/api/model';
import { today } from '@/lib/days';
import { emptyCustomsLine } from './customs-values';
import { newParcel, repacked } from './draft-parcels';
import { draftOf, draftPath, hasField, isOver, sentDraft } from './draft-values';

const address = { name: 'Katrin Vogel', line1: 'Weg 1', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true };

it('sends what is typed over the address, and keeps the rest of it', () => {
  const shipment = { to: address, from: undefined, contents: 'A loom', parcels: [] } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  const sent = sentDraft(shipment, { ...values, to: { ...values.to, line1: ' Weg 2 ', name: '' } });
  expect(JSON.parse(JSON.stringify(sent))).toEqual({
    to: { line1: 'Weg 2', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true },
    contents: 'A loom',
  });
});

it('takes no state into another country', () => {
  const shipment = { to: { ...address, country: 'US', state: 'CA' }, parcels: [] } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  expect(sentDraft(shipment, values).to?.state).toBe('CA');
  expect(sentDraft(shipment, { ...values, to: { ...values.to, country: 'FR' } }).to?.state).toBeUndefined();
});

it('shows faults of addresses at their fields', () => {
  expect(hasField('to.postalCode')).toBe(true);
  expect(hasField('from.country')).toBe(true);
  expect(hasField('serviceCode')).toBe(false);
});

it('shows faults of goods and options at their fields', () => {
  expect(hasField('customs.lines[12].hsCode')).toBe(true);
  expect(draftPath('customs.lines[1].unitGrams')).toBe('customs.lines.1.unitWeight');
  expect(draftPath('options.insuredValue.amountMinor')).toBe('options.insuredValue');
  expect(hasField('customs.lines[0].unitValue.amountMinor')).toBe(true);
});

it('sends neither options nor customs that nobody touched', () => {
  const customs = {
    incoterm: 'ddp',
    invoiceNumber: 'F-7',
    lines: [
      { description: 'Bowl', quantity: 2, hsCode: '691200', originCountry: 'FR', unitGrams: 450, unitValue: { amountMinor: 1250, currency: 'EUR' } },
    ],
  };
  const shipment = { to: address, options: { signature: 'adult' }, customs, parcels: [] } as unknown as Shipment;
  const sent = sentDraft(shipment, draftOf(shipment, 'USD'));
  expect(sent.options).toBeUndefined();
  expect(sent.customs).toBeUndefined();
});

it('declares goods in minor units and grams, with codes as tariffs print them', () => {
  const shipment = { to: address, options: {}, parcels: [] } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  values.customs.lines = [
    { ...emptyCustomsLine(), description: ' Bowl ', quantity: 2, hsCode: '6912.00 25', originCountry: 'FR', unitWeight: 0.45, unitValue: 12.5 },
  ];
  expect(JSON.parse(JSON.stringify(sentDraft(shipment, values).customs))).toEqual({
    contents: 'sale',
    incoterm: 'dap',
    lines: [
      {
        description: 'Bowl',
        quantity: 2,
        hsCode: '69120025',
        originCountry: 'FR',
        unitGrams: 450,
        unitValue: { amountMinor: 1250, currency: 'EUR' },
      },
    ],
  });
});

it('takes a declaration away by declaring no goods', () => {
  const customs = { lines: [{ description: 'Bowl', quantity: 1 }] };
  const shipment = { to: address, options: {}, customs, parcels: [] } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  expect(sentDraft(shipment, { ...values, customs: { ...values.customs, lines: [] } }).customs?.lines).toEqual([]);
});

it('insures and asks for a signature', () => {
  const shipment = { to: address, options: {}, parcels: [] } as unknown as Shipment;
  const values = draftOf(shipment, 'JPY');
  const options = { ...values.options, insuredValue: 5000, signature: 'required' as const };
  expect(JSON.parse(JSON.stringify(sentDraft(shipment, { ...values, options }).options))).toEqual({
    signature: 'required',
    insuredValue: { amountMinor: 5000, currency: 'JPY' },
  });
});

const box = { position: 1, lengthMillimetres: 300, widthMillimetres: 200, heightMillimetres: 100, weightGrams: 1250 };

it('sends parcels only when somebody packed them otherwise, with what is in them', () => {
  const items = [{ line: 1, title: 'Bowl', quantity: 2 }];
  const shipment = { to: address, options: {}, parcels: [{ ...box, items }] } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  expect(sentDraft(shipment, values).parcels).toBeUndefined();
  const heavier = values.parcels.map((parcel) => ({ ...parcel, weight: 1.4 }));
  expect(sentDraft(shipment, { ...values, parcels: [...heavier, newParcel()] }).parcels).toEqual([
    { lengthMillimetres: 300, widthMillimetres: 200, heightMillimetres: 100, weightGrams: 1400, items },
    { lengthMillimetres: 0, widthMillimetres: 0, heightMillimetres: 0, weightGrams: 0, items: [] },
  ]);
});

it('packs the goods of a parcel that goes into another', () => {
  const bowls = { line: 1, title: 'Bowl', quantity: 2 };
  const card = { title: 'Card', quantity: 1 };
  const parcels = [
    { ...newParcel(), items: [bowls, card] },
    { ...newParcel(), items: [{ ...bowls, quantity: 3 }, card] },
  ];
  const both = [{ ...bowls, quantity: 5 }, card, card];
  expect(repacked(parcels, 1).map(({ items }) => items)).toEqual([both]);
  expect(repacked(parcels, 0).map(({ items }) => items)).toEqual([both]);
});

it('shows faults of parcels at their fields', () => {
  expect(hasField('parcels')).toBe(true);
  expect(hasField('parcels[0].weightGrams')).toBe(true);
  expect(draftPath('parcels[1].lengthMillimetres')).toBe('parcels.1.length');
});

it('sends a day that is over as today', () => {
  const shipment = { to: address, options: {}, parcels: [], shipDate: '2026-01-05' } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  expect(isOver(shipment.shipDate)).toBe(true);
  expect(values.shipDate).toBe('');
  expect(sentDraft(shipment, values).shipDate).toBe(today());
  expect(sentDraft(shipment, { ...values, shipDate: '2099-01-05' }).shipDate).toBe('2099-01-05');
  const anyDay = { ...shipment, shipDate: undefined };
  expect(sentDraft(anyDay, draftOf(anyDay, 'EUR')).shipDate).toBeUndefined();
});
