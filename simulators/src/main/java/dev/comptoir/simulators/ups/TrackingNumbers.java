package dev.comptoir.simulators.ups;

import java.util.Locale;

/**
 * Numbers of the form 1Z: the shipper's six characters, two of the service, seven digits and a
 * check digit (UPS, "Tracking number check digit"; letters count 2 to 9 and 0 to 9 again).
 */
final class TrackingNumbers {

    private TrackingNumbers() {}

    static String of(String shipperNumber, String service, int sequence) {
        var body =
                shipperNumber.toUpperCase(Locale.ROOT)
                        + service
                        + String.format(Locale.ROOT, "%07d", sequence);
        return "1Z" + body + check(body);
    }

    /** Whether a number is of this form and its check digit is right. */
    static boolean valid(String number) {
        return number.matches("1Z[A-Z0-9]{15}\\d")
                && number.charAt(17) - '0' == check(number.substring(2, 17));
    }

    private static int check(String body) {
        var sum = 0;
        for (int n = 0; n < body.length(); n++) {
            var letter = body.charAt(n);
            var value = Character.isDigit(letter) ? letter - '0' : (letter - 'A' + 2) % 10;
            sum += n % 2 == 0 ? value : 2 * value;
        }
        return (10 - sum % 10) % 10;
    }
}
