import type { RateGrid, RateGridTerms } from '@/api/model';

/** The terms as the form holds them; what is empty is an empty text. */
export interface TermsValues {
  name: string;
  integrationId: string | null;
  active: boolean;
  perParcel: boolean;
  volumetricDivisor: number | string;
  taxPercent: number | string;
  fuel: { key: string; month: string; percent: number | string }[];
}

export function termsOf(grid: RateGrid): TermsValues {
  return {
    name: grid.name,
    integrationId: grid.integrationId ?? null,
    active: grid.active,
    perParcel: grid.perParcel,
    volumetricDivisor: grid.volumetricDivisor ?? '',
    taxPercent: grid.taxPercent ?? '',
    fuel: grid.fuel.map(({ month, percent }) => ({ key: month, month, percent })),
  };
}

function numberOf(typed: number | string): number | undefined {
  return typed === '' ? undefined : Number(typed);
}

/** What is not in the form stays as it is. */
export function sentTerms(grid: RateGrid, typed: TermsValues): RateGridTerms {
  const { kind, currency, validFrom, validUntil, surcharges } = grid;
  return {
    kind,
    currency,
    validFrom,
    validUntil,
    surcharges,
    name: typed.name.trim(),
    integrationId: typed.integrationId ?? undefined,
    active: typed.active,
    perParcel: typed.perParcel,
    volumetricDivisor: numberOf(typed.volumetricDivisor),
    taxPercent: numberOf(typed.taxPercent),
    fuel: typed.fuel.filter(({ month }) => month).map(({ month, percent }) => ({ month, percent: Number(percent) })),
  };
}
