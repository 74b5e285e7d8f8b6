package dev.comptoir.shipping.spi;

/**
 * One parcel: outer size in millimetres, gross weight in grams. Connectors convert at their edge.
 */
public record Parcel(
        int lengthMillimetres, int widthMillimetres, int heightMillimetres, int weightGrams) {

    public Parcel {
        if (lengthMillimetres <= 0
                || widthMillimetres <= 0
                || heightMillimetres <= 0
                || weightGrams <= 0) {
            throw new IllegalArgumentException("a parcel has a size and a weight");
        }
    }
}
