import type { FigurePeriod } from '@/api/model';

/** The period of the figures, as it stands in the address; without one it is this month. */
export interface CarriersSearch {
  period?: FigurePeriod;
}

const periods: FigurePeriod[] = ['this_month', 'last_month', 'last_30_days', 'last_90_days'];

export function carriersSearch({ period }: Record<string, unknown>): CarriersSearch {
  return { period: periods.find((known) => known === period) };
}
