import { expect, it } from 'vitest';
import type { Shipment } from '@/api/model';
import { emptyCustomsLine } from './customs-values';
import { draftOf, draftPath, hasField, sentDraft } from './draft-values';

const address = { name: 'Katrin Vogel', line1: 'Weg 1', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true };

it('sends what is typed over the address, and keeps the rest of it', () => {
  const shipment = { to: address, from: undefined, contents: 'A loom' } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  const sent = sentDraft(shipment, { ...values, to: { ...values.to, line1: ' Weg 2 ', name: '' } });
  expect(JSON.parse(JSON.stringify(sent))).toEqual({
    to: { line1: 'Weg 2', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true },
    contents: 'A loom',
  });
});

it('takes no state into another country', () => {
  const shipment = { to: { ...address, country: 'US', state: 'CA' } } as unknown as Shipment;
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
  const shipment = { to: address, options: { signature: 'adult' }, customs } as unknown as Shipment;
  const sent = sentDraft(shipment, draftOf(shipment, 'USD'));
  expect(sent.options).toBeUndefined();
  expect(sent.customs).toBeUndefined();
});

it('declares goods in minor units and grams, with codes as tariffs print them', () => {
  const shipment = { to: address, options: {} } as unknown as Shipment;
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
  const shipment = { to: address, options: {}, customs } as unknown as Shipment;
  const values = draftOf(shipment, 'EUR');
  expect(sentDraft(shipment, { ...values, customs: { ...values.customs, lines: [] } }).customs?.lines).toEqual([]);
});

it('insures and asks for a signature', () => {
  const shipment = { to: address, options: {} } as unknown as Shipment;
  const values = draftOf(shipment, 'JPY');
  const options = { ...values.options, insuredValue: 5000, signature: 'required' as const };
  expect(JSON.parse(JSON.stringify(sentDraft(shipment, { ...values, options }).options))).toEqual({
    signature: 'required',
    insuredValue: { amountMinor: 5000, currency: 'JPY' },
  });
});
