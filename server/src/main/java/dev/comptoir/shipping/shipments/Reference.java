package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.ShipmentOrder;
import java.security.SecureRandom;

/** Makes the references that we leave with carriers. */
public final class Reference {

    /** Without letters that people take for digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Twenty characters with 95 random bits; unique without asking anybody. */
    public static String next() {
        var text = new StringBuilder("C");
        while (text.length() < ShipmentOrder.REFERENCE) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
