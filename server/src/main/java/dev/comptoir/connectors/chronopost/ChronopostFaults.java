package dev.comptoir.connectors.chronopost;

import dev.comptoir.connectors.chronopost.Soap.Body;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Chronopost says no under status 200: a code other than 0 in the answer, whose meaning depends on
 * the service (manual, 3 and annexes 1, 4 and 5), or a SOAP fault. What is an answer to the
 * question and no trouble, such as a product without a price or a parcel that was handed over
 * already, is left to who asked.
 */
final class ChronopostFaults implements FaultReader {

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        try {
            var body = Soap.read(answer.body());
            return body.isFault() ? fault(answer.status(), body.content()) : fault(body);
        } catch (Soap.NotSoapException e) {
            return answer.successful()
                    ? garbage("Chronopost answered with something that is no SOAP envelope.")
                            .causedBy(e)
                    : null;
        }
    }

    /** An answer that is not the documented one. */
    static ProviderFault garbage(String words) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, words);
    }

    private static ProviderFault fault(int status, JsonNode fault) {
        var code = fault.path("faultcode").asString("");
        var local = code.substring(code.indexOf(':') + 1);
        var kind =
                switch (status) {
                    case 401 -> FaultKind.AUTHENTICATION;
                    case 403 -> FaultKind.PERMISSION;
                    case 429 -> FaultKind.RATE_LIMITED;
                    // SOAP 1.1, 4.4.1: such a message must not be sent again as it is
                    default ->
                            local.startsWith("Client")
                                    ? FaultKind.INVALID_REQUEST
                                    : FaultKind.UNAVAILABLE;
                };
        var words = fault.path("faultstring").asString("Chronopost gives no reason.");
        return ProviderFault.of(kind, words).withProviderCode(local.isEmpty() ? null : local);
    }

    private static @Nullable ProviderFault fault(Body body) {
        var returned = body.returned();
        var code = returned.path("errorCode").asInt(returned.path("codeErreur").asInt(0));
        if (code == 0) {
            return null;
        }
        var words = words(returned);
        var kind = kind(body.name(), code, words);
        return kind == null
                ? null
                : ProviderFault.of(kind, words).withProviderCode(Integer.toString(code));
    }

    private static String words(JsonNode returned) {
        var words = returned.path("errorMessage").asString("");
        return words.isEmpty()
                ? returned.path("libelleErreur").asString("Chronopost gives no reason.")
                : words;
    }

    /** Null for what is no trouble. */
    private static @Nullable FaultKind kind(String answer, int code, String words) {
        return switch (answer) {
            case "calculateProductsResponse", "quickCostResponse" -> ofPrices(code);
            case "shippingMultiParcelV5Response" -> ofShipping(code, words);
            // 36 of a label that is asked for again: it is not there
            case "getReservedSkybillWithTypeAndModeAuthResponse" ->
                    code == 36 ? null : ofShipping(code, words);
            case "creerEnlevementNationalResponse", "annulerEnlevementsResponse" ->
                    ofCollection(code);
            case "recherchePointChronopostInterParServiceResponse" -> ofPoints(code);
            case "searchPODResponse" -> code == 2 ? FaultKind.NOT_FOUND : ofTracking(code);
            default -> ofTracking(code);
        };
    }

    private static @Nullable FaultKind ofPrices(int code) {
        return switch (code) {
            case 1 -> FaultKind.UNAVAILABLE;
            case 3 -> FaultKind.AUTHENTICATION;
            case 4, 5 -> null; // no such product there, no amount
            default -> FaultKind.INVALID_REQUEST;
        };
    }

    /**
     * 29 is said of a password that could not be checked and of inner services that are down alike;
     * 33 of wrong keys and of any other field: there the words tell.
     */
    private static @Nullable FaultKind ofShipping(int code, String words) {
        return switch (code) {
            case 1, 29, 36, 37 -> FaultKind.UNAVAILABLE;
            case 30 -> FaultKind.AUTHENTICATION;
            case 33 -> aboutKeys(words) ? FaultKind.AUTHENTICATION : null;
            default -> null;
        };
    }

    private static boolean aboutKeys(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("account number");
    }

    private static @Nullable FaultKind ofCollection(int code) {
        return switch (code) {
            case 1, 2 -> FaultKind.UNAVAILABLE;
            case 8, 921 -> FaultKind.PERMISSION;
            default -> null;
        };
    }

    private static @Nullable FaultKind ofPoints(int code) {
        return switch (code) {
            case 601 -> null; // none there
            case 700 -> FaultKind.UNAVAILABLE;
            case 1500 -> FaultKind.AUTHENTICATION;
            default -> FaultKind.INVALID_REQUEST;
        };
    }

    private static @Nullable FaultKind ofTracking(int code) {
        return code == 1 ? FaultKind.UNAVAILABLE : null;
    }
}
