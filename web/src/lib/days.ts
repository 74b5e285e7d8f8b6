import { formatDate } from './formats';

/** A day of the viewer's own calendar in the form of dates, `2026-11-22`. */
function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Today as the person's own calendar has it. */
export function today(now = new Date()): string {
  return dayOf(now);
}

export function daysAgo(days: number, now = new Date()): string {
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
}

/** A search parameter as a day that there is; anything else counts as absent. */
export function optionalDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === value ? value : undefined;
}

/** The moment at which a day begins for the viewer; with `after`, so many days later. */
export function dayStart(day: string, after = 0): string {
  const date = new Date(`${day}T00:00:00`);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + after).toISOString();
}

/** A day as it is said in a filter: `3 Nov`, with the year where it is another. */
export function formatDay(day: string, now = new Date()): string {
  const year = day.startsWith(`${now.getFullYear()}-`) ? undefined : ('numeric' as const);
  return formatDate(`${day}T12:00:00`, { day: 'numeric', month: 'short', year });
}
