import { t } from '@lingui/core/macro';
import type { GridSurcharge } from '@/api/model';
import { fromMoney, toMoney } from '@/lib/formats';

/** A surcharge as the form holds it: in the list's currency, centimetres and kilograms; what is empty is an empty text. */
export interface SurchargeValues {
  key: string;
  name: string;
  by: 'amount' | 'percent';
  value: number | string;
  services: string[];
  zones: string[];
  residential: boolean;
  longerThan: number | string;
  heavierThan: number | string;
  fuelled: boolean;
}

export function emptySurcharge(): SurchargeValues {
  return {
    key: crypto.randomUUID(),
    name: '',
    by: 'amount',
    value: '',
    services: [],
    zones: [],
    residential: false,
    longerThan: '',
    heavierThan: '',
    fuelled: false,
  };
}

export function surchargeOf(held: GridSurcharge, key: string, currency: string): SurchargeValues {
  const { amountMinor, percent } = held;
  const fixed = amountMinor !== undefined && amountMinor !== null;
  return {
    key,
    name: held.name,
    by: fixed ? 'amount' : 'percent',
    value: fixed ? fromMoney({ amountMinor, currency }) : (percent ?? ''),
    services: held.services ?? [],
    zones: held.zones ?? [],
    residential: held.residential ?? false,
    longerThan: held.overLongestMillimetres ? held.overLongestMillimetres / 10 : '',
    heavierThan: held.overGrams ? held.overGrams / 1000 : '',
    fuelled: held.fuelled ?? false,
  };
}

export function sentSurcharge(typed: SurchargeValues, currency: string): GridSurcharge {
  const { value, services, zones, residential, longerThan, heavierThan, fuelled } = typed;
  return {
    name: typed.name.trim(),
    amountMinor: typed.by === 'amount' ? toMoney(Number(value), currency).amountMinor : undefined,
    percent: typed.by === 'percent' ? Number(value) : undefined,
    services,
    zones,
    residential,
    overLongestMillimetres: longerThan === '' ? undefined : Math.round(Number(longerThan) * 10),
    overGrams: heavierThan === '' ? undefined : Math.round(Number(heavierThan) * 1000),
    fuelled,
  };
}

export function surchargeFaults({ name, value }: SurchargeValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!name.trim()) faults.name = t`Missing`;
  if (value === '') faults.value = t`Missing`;
  return faults;
}
