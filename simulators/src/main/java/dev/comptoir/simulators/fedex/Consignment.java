package dev.comptoir.simulators.fedex;

import java.time.LocalDate;
import java.util.List;

/**
 * A shipment as FedEx has it on file.
 *
 * @param master number of the whole shipment, which is that of its first parcel
 * @param numbers one for each parcel, in order
 */
record Consignment(
        String master,
        List<String> numbers,
        String accountNumber,
        List<String> references,
        LocalDate shipDate,
        String fromCountry,
        String fromCity,
        String toCountry,
        String toCity,
        String receiver) {}
