import { describe, expect, it } from 'vitest';
import { dayStart, daysAgo, optionalDay } from './days';

describe('days of filters', () => {
  it('keeps only days that there are', () => {
    expect(optionalDay('2026-02-28')).toBe('2026-02-28');
    expect(optionalDay('2026-02-30')).toBeUndefined();
    expect(optionalDay('today')).toBeUndefined();
    expect(optionalDay(20_260_228)).toBeUndefined();
  });

  it('counts in the calendar, over months and changes of the clock', () => {
    expect(daysAgo(6, new Date(2026, 10, 3, 23, 30))).toBe('2026-10-28');
    const day = new Date(dayStart('2026-10-25', 1)).getTime() - new Date(2026, 9, 25).getTime();
    expect(day).toBe(new Date(2026, 9, 26).getTime() - new Date(2026, 9, 25).getTime());
  });
});
