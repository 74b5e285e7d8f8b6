import type { CarrierFigures, CarrierFigure } from '@/api/model';
import type { ShipmentsSearch } from '@/features/shipments/shipment-search';

/** The filters of the list that shows what a carrier's figures count. */
export function shownAs(carrier: CarrierFigure, figures: CarrierFigures): ShipmentsSearch {
  return {
    connection: carrier.integrationId ?? 'deleted',
    carrier: carrier.integrationId ? undefined : carrier.carrier,
    environment: carrier.integrationId ? undefined : carrier.environment,
    boughtFrom: figures.begin,
    boughtTo: figures.end,
  };
}
