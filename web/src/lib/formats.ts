import type { Money } from '@/api/model';
import { formatLocale } from './i18n';

/** How many decimals a currency has: two for the euro, none for the franc CFA, three for the dinar. */
export function currencyDecimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** How many minor units make one unit of a currency: 100 cents, 1 franc CFA, 1000 millimes. */
function minorUnits(currency: string): number {
  return 10 ** currencyDecimals(currency);
}

/** An amount as people type it, as money. */
export function toMoney(amount: number, currency: string): Money {
  return { amountMinor: Math.round(amount * minorUnits(currency)), currency };
}

/** Money as the amount that people type. */
export function fromMoney({ amountMinor, currency }: Money): number {
  return amountMinor / minorUnits(currency);
}

/** An amount in minor units, written as the viewer writes money: `€18.42`, `18,42 €`, `1 200 F CFA`. */
export function formatMoney({ amountMinor, currency }: Money): string {
  return new Intl.NumberFormat(formatLocale(), { style: 'currency', currency }).format(fromMoney({ amountMinor, currency }));
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(formatLocale(), options).format(value);
}

/** A length of time: milliseconds below one second, else seconds with one decimal. */
export function formatDuration(millis: number): string {
  if (millis < 1000) return `${formatNumber(Math.round(millis))}\u00a0ms`;
  return `${formatNumber(millis / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0s`;
}

type When = string | number | Date;

export function formatDate(when: When, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return new Intl.DateTimeFormat(formatLocale(), options).format(new Date(when));
}

/** Hours and minutes on a 24-hour clock, as in tables. */
export function formatTime(when: When, seconds = false): string {
  return formatDate(when, { hour: '2-digit', minute: '2-digit', ...(seconds && { second: '2-digit' }), hourCycle: 'h23' });
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** The time alone for today, the day before it for any other day: `10:42`, `22 Nov, 06:00`. */
export function formatMoment(when: When, now: Date = new Date()): string {
  const at = new Date(when);
  if (sameDay(at, now)) return formatTime(at);
  const year = at.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return `${formatDate(at, { day: 'numeric', month: 'short', year })}, ${formatTime(at)}`;
}

/** A country by its ISO 3166 code, in the viewer's language. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(formatLocale(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Two letters for an avatar or a store's tile. */
export function initials(name: string): string {
  const words = name.split(/[\s@.-]+/).filter(Boolean);
  return (
    words
      .slice(0, 2)
      .map((word) => word.charAt(0).toUpperCase())
      .join('') || '?'
  );
}

/** A quotation in the viewer's typography; what is quoted is never translated. */
export function quoted(text: string): string {
  return formatLocale().startsWith('fr') ? `«\u00a0${text}\u00a0»` : `“${text}”`;
}
