import { describe, expect, it } from 'vitest';
import type { CarrierRates } from '@/api/model';
import { reduceQuote, type Quote } from './use-quote';

const asked = { integrationId: 'a', type: 'shipping_test', providerName: 'A', label: 'A', environment: 'simulator' as const };
const answered: CarrierRates = { ...asked, status: 'declined', durationMillis: 5, rates: [], warnings: [] };
const idle: Quote = { status: 'idle', waiting: [], answered: [] };

describe('a quote', () => {
  it('moves each carrier from waiting to answered', () => {
    const started = reduceQuote(reduceQuote(idle, { event: 'asked' }), {
      event: 'started',
      id: 'q',
      carriers: [asked, { ...asked, integrationId: 'b' }],
    });
    expect(started).toMatchObject({ status: 'asking', id: 'q' });
    const one = reduceQuote(started, { event: 'carrier', carrier: answered });
    expect(one.waiting.map((carrier) => carrier.integrationId)).toEqual(['b']);
    expect(one.answered).toEqual([answered]);
  });

  it('ends with what the server has kept', () => {
    const rates = { id: 'q', requestedAt: '2026-11-22T00:00:00Z', durationMillis: 9, carriers: [answered] };
    expect(reduceQuote(idle, { event: 'finished', rates })).toEqual({ status: 'done', id: 'q', waiting: [], answered: [answered] });
  });

  it('starts afresh when it is asked again', () => {
    expect(reduceQuote({ status: 'done', id: 'old', waiting: [], answered: [answered] }, { event: 'asked' })).toEqual({
      status: 'asking',
      waiting: [],
      answered: [],
    });
  });
});
