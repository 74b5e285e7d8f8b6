import { t } from '@lingui/core/macro';
import type { Parcel } from '@/api/model';

/** A parcel as people say it: centimetres and kilograms. Empty fields are empty strings. */
export interface ParcelValues {
  key: string;
  length: number | string;
  width: number | string;
  height: number | string;
  weight: number | string;
  /** The box of the store that the size is of. */
  boxId?: string;
  /** How much of the weight is the box's. */
  boxGrams?: number;
}

let parcelsMade = 0;

export function emptyParcel(): ParcelValues {
  parcelsMade += 1;
  return { key: `${Date.now()}-${parcelsMade}`, length: '', width: '', height: '', weight: '' };
}

export function heldParcel(key: string, parcel: Parcel): ParcelValues {
  return {
    key,
    length: parcel.lengthMillimetres / 10,
    width: parcel.widthMillimetres / 10,
    height: parcel.heightMillimetres / 10,
    weight: parcel.weightGrams / 1000,
  };
}

export function sentParcel({ length, width, height, weight }: ParcelValues): Parcel {
  return {
    lengthMillimetres: millimetres(length),
    widthMillimetres: millimetres(width),
    heightMillimetres: millimetres(height),
    weightGrams: Math.round(Number(weight) * 1000),
  };
}

function millimetres(centimetres: number | string): number {
  return Math.round(Number(centimetres) * 10);
}

/** What is missing, by the path of the field. */
export function parcelFaults(parcels: ParcelValues[]): Record<string, string> {
  const faults: Record<string, string> = {};
  parcels.forEach((parcel, index) => {
    for (const measure of ['length', 'width', 'height', 'weight'] as const) {
      if (!(Number(parcel[measure]) > 0)) faults[`parcels.${index}.${measure}`] = t`Missing`;
    }
  });
  return faults;
}

const measures: Record<string, string> = {
  lengthMillimetres: 'length',
  widthMillimetres: 'width',
  heightMillimetres: 'height',
  weightGrams: 'weight',
};

/** A path of the form with the measures of parcels as the form calls them. */
export function measurePath(path: string): string {
  return path
    .split('.')
    .map((part) => measures[part] ?? part)
    .join('.');
}
