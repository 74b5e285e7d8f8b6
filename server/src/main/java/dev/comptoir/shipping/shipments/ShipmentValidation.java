package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.CarrierWords;
import java.util.List;

/**
 * What a carrier said of a shipment that is still to be bought.
 *
 * @param accepted whether it would take the shipment as it is
 * @param reasons why it would not
 */
record ShipmentValidation(boolean accepted, List<CarrierWords.Told> reasons) {}
