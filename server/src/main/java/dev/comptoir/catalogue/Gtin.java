package dev.comptoir.catalogue;

/** Global Trade Item Numbers: what a barcode on a product says. */
public final class Gtin {

    private static final int LONGEST = 14;

    private Gtin() {}

    /**
     * Whether it has 8, 12, 13 or 14 digits and the right check digit: weights 3 and 1 from the
     * right, starting left of it (GS1 General Specifications, 7.9).
     */
    public static boolean valid(String code) {
        if (!code.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int fromTheRight = code.length() - 1 - i;
            sum += (code.charAt(i) - '0') * (fromTheRight % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** The same number with 14 digits, as it is compared. */
    public static String fourteen(String code) {
        return "0".repeat(LONGEST - code.length()) + code;
    }
}
