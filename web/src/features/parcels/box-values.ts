import { t } from '@lingui/core/macro';
import type { ParcelTemplate, ParcelTemplateContent } from '@/api/model';

/** A box as people say it: centimetres and kilograms. Empty fields are empty strings. */
export interface BoxValues {
  name: string;
  length: number | string;
  width: number | string;
  height: number | string;
  empty: number | string;
}

export const emptyBox: BoxValues = { name: '', length: '', width: '', height: '', empty: '' };

export function heldBox(box: ParcelTemplate): BoxValues {
  return {
    name: box.name,
    length: box.lengthMillimetres / 10,
    width: box.widthMillimetres / 10,
    height: box.heightMillimetres / 10,
    empty: box.emptyGrams / 1000,
  };
}

export function sentBox({ name, length, width, height, empty }: BoxValues): ParcelTemplateContent {
  return {
    name: name.trim(),
    lengthMillimetres: Math.round(Number(length) * 10),
    widthMillimetres: Math.round(Number(width) * 10),
    heightMillimetres: Math.round(Number(height) * 10),
    emptyGrams: Math.round(Number(empty) * 1000),
  };
}

/** What is missing or impossible, by the name of the field. */
export function boxFaults(box: BoxValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!box.name.trim()) faults.name = t`Give it a name`;
  for (const measure of ['length', 'width', 'height'] as const) {
    if (!(Number(box[measure]) > 0)) faults[measure] = t`Missing`;
  }
  // Nothing is a weight that somebody has to say.
  if (box.empty === '') faults.empty = t`Missing`;
  return faults;
}

const measures: Record<string, string> = {
  lengthMillimetres: 'length',
  widthMillimetres: 'width',
  heightMillimetres: 'height',
  emptyGrams: 'empty',
};

/** A path in the request as the path of the form's field. */
export function boxField(path: string): string {
  const name = path.replace(/^template\./, '');
  return measures[name] ?? name;
}
