import type { ParcelTemplate } from '@/api/model';
import type { ParcelValues } from './parcel-values';

/**
 * A parcel in a box of the store: the box says the size, and what it weighs comes on top of a weight that is there already.
 * Another box takes the weight of the one before away again. What nobody weighed stays empty.
 */
export function packed(parcel: ParcelValues, box: ParcelTemplate | undefined): ParcelValues {
  const before = parcel.boxGrams ?? 0;
  const boxGrams = box?.emptyGrams ?? 0;
  const weight = parcel.weight === '' ? '' : Math.max(0, Math.round(Number(parcel.weight) * 1000) - before + boxGrams) / 1000;
  if (!box) return { ...parcel, boxId: undefined, boxGrams: undefined, weight };
  return {
    ...parcel,
    boxId: box.id,
    // Without a weight to add it to, it is not in the weight that will be typed: that is of the whole parcel.
    boxGrams: parcel.weight === '' ? undefined : boxGrams,
    length: box.lengthMillimetres / 10,
    width: box.widthMillimetres / 10,
    height: box.heightMillimetres / 10,
    weight,
  };
}
