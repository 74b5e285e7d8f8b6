import type { NewParcel, ParcelItem, ShipmentParcel } from '@/api/model';
import { emptyParcel, heldParcel, sentParcel, type ParcelValues } from '@/features/shipping/parcel-values';

/** A parcel with what is in it. */
export interface DraftParcelValues extends ParcelValues {
  items: ParcelItem[];
}

export function heldParcels(parcels: ShipmentParcel[]): DraftParcelValues[] {
  return parcels.map((parcel) => ({ ...heldParcel(`${parcel.position}`, parcel), items: parcel.items }));
}

export function sentParcels(parcels: DraftParcelValues[]): NewParcel[] {
  return parcels.map((parcel) => ({ ...sentParcel(parcel), items: parcel.items }));
}

/** Another parcel, with nothing in it. */
export function newParcel(): DraftParcelValues {
  return { ...emptyParcel(), items: [] };
}

/** Without the parcel at this place; what is in it goes into the one before it, or after it when it is the first. */
export function repacked(parcels: DraftParcelValues[], at: number): DraftParcelValues[] {
  const gone = parcels[at];
  const into = at === 0 ? 1 : at - 1;
  return parcels.flatMap((parcel, index) => {
    if (index === at) return [];
    return index === into && gone ? [{ ...parcel, items: together([...parcel.items, ...gone.items]) }] : [parcel];
  });
}

/** Goods of one line of the order once, with their quantities added up. */
function together(items: ParcelItem[]): ParcelItem[] {
  const result: ParcelItem[] = [];
  for (const item of items) {
    const same = item.line === undefined ? -1 : result.findIndex(({ line }) => line === item.line);
    const known = result[same];
    if (known) result[same] = { ...known, quantity: known.quantity + item.quantity };
    else result.push(item);
  }
  return result;
}
