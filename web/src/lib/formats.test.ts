import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDuration, formatMoment, formatMoney, fromMoney, initials, quoted, toMoney } from './formats';

/** Spaces that do not break, as plain ones. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

function speak(locale: 'en' | 'fr', browser: string): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([browser]);
  i18n.loadAndActivate({ locale, messages: {} });
}

describe('money', () => {
  it('follows the viewer and the exponent of the currency', () => {
    speak('en', 'en-GB');
    expect(formatMoney({ amountMinor: 1842, currency: 'EUR' })).toBe('€18.42');
    expect(formatMoney({ amountMinor: 1842, currency: 'JPY' })).toBe('JP¥1,842');
    speak('fr', 'fr-FR');
    expect(plain(formatMoney({ amountMinor: 1842, currency: 'EUR' }))).toBe('18,42 €');
    expect(plain(formatMoney({ amountMinor: 12000, currency: 'XOF' }))).toBe('12 000 F CFA');
  });

  it('goes to minor units and back', () => {
    expect(toMoney(489.99, 'EUR')).toEqual({ amountMinor: 48999, currency: 'EUR' });
    expect(toMoney(1.234, 'KWD')).toEqual({ amountMinor: 1234, currency: 'KWD' });
    expect(fromMoney({ amountMinor: 500, currency: 'XOF' })).toBe(500);
  });
});

describe('texts', () => {
  beforeEach(() => speak('en', 'en-GB'));

  it('writes lengths of time in the fitting unit', () => {
    expect(plain(formatDuration(742))).toBe('742 ms');
    expect(plain(formatDuration(1380))).toBe('1.4 s');
  });

  it('leaves the day out for today only', () => {
    const now = new Date(2026, 10, 24, 12, 0);
    expect(formatMoment(new Date(2026, 10, 24, 8, 12), now)).toBe('08:12');
    expect(formatMoment(new Date(2026, 10, 22, 6, 0), now)).toBe('22 Nov, 06:00');
    expect(formatMoment(new Date(2025, 10, 22, 6, 0), now)).toBe('22 Nov 2025, 06:00');
  });

  it('quotes in the typography of the language', () => {
    expect(quoted('No.')).toBe('“No.”');
    speak('fr', 'fr-FR');
    expect(plain(quoted('No.'))).toBe('« No. »');
  });

  it('shortens names', () => {
    expect(initials('Maison Tisserand')).toBe('MT');
    expect(initials('claire@maison.fr')).toBe('CM');
    expect(initials('')).toBe('?');
  });
});
