package dev.comptoir.simulators.ups;

import java.util.List;

/** A shipment that passed the checks: who pays in what country, from where, to where, what. */
record Consignment(
        Country shipper,
        Country origin,
        String originPostalCode,
        Country destination,
        String destinationPostalCode,
        boolean residential,
        List<Piece> pieces) {

    boolean domestic() {
        return origin.code().equals(destination.code());
    }

    boolean metric() {
        return pieces.getFirst().metric();
    }

    /** 2 (next door) to 8 within a country by postal code, to 12 across borders by distance. */
    int zone() {
        if (domestic()) {
            return Math.clamp(
                    2 + Math.abs(area(originPostalCode) - area(destinationPostalCode)) / 14, 2, 8);
        }
        return Math.clamp(3 + (int) (origin.distance(destination) / 1_000), 3, 12);
    }

    /** A number of two digits from the start of a postal code, letters counted as digits. */
    private static int area(String postalCode) {
        var area = 0;
        for (int i = 0; i < Math.min(2, postalCode.length()); i++) {
            area = area * 10 + Character.toUpperCase(postalCode.charAt(i)) % 10;
        }
        return area;
    }
}
