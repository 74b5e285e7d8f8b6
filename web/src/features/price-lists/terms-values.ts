import type { RateGrid, RateGridTerms } from '@/api/model';
import { sentSurcharge, surchargeOf, type SurchargeValues } from './surcharge-values';

/** The terms as the form holds them; what is empty is an empty text. */
export interface TermsValues {
  name: string;
  integrationId: string | null;
  active: boolean;
  perParcel: boolean;
  volumetricDivisor: number | string;
  taxPercent: number | string;
  /** First and last day, such as `2026-11-30`; empty for no limit. */
  validFrom: string;
  validUntil: string;
  fuel: { key: string; month: string; percent: number | string }[];
  surcharges: SurchargeValues[];
}

export function termsOf(grid: RateGrid): TermsValues {
  return {
    name: grid.name,
    integrationId: grid.integrationId ?? null,
    active: grid.active,
    perParcel: grid.perParcel,
    volumetricDivisor: grid.volumetricDivisor ?? '',
    taxPercent: grid.taxPercent ?? '',
    validFrom: grid.validFrom ?? '',
    validUntil: grid.validUntil ?? '',
    surcharges: grid.surcharges.map((held, index) => surchargeOf(held, `${index}`, grid.currency)),
    fuel: grid.fuel.map(({ month, percent }) => ({ key: month, month, percent })),
  };
}

function numberOf(typed: number | string): number | undefined {
  return typed === '' ? undefined : Number(typed);
}

/** Kind and currency stay as they are. */
export function sentTerms(grid: RateGrid, typed: TermsValues): RateGridTerms {
  const { kind, currency } = grid;
  return {
    kind,
    currency,
    validFrom: typed.validFrom || undefined,
    validUntil: typed.validUntil || undefined,
    surcharges: typed.surcharges.map((surcharge) => sentSurcharge(surcharge, currency)),
    name: typed.name.trim(),
    integrationId: typed.integrationId ?? undefined,
    active: typed.active,
    perParcel: typed.perParcel,
    volumetricDivisor: numberOf(typed.volumetricDivisor),
    taxPercent: numberOf(typed.taxPercent),
    fuel: typed.fuel.filter(({ month }) => month).map(({ month, percent }) => ({ month, percent: Number(percent) })),
  };
}
