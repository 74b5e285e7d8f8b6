package dev.comptoir.connectors.fedex;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several of FedEx's APIs have in common, in its own names. In answers everything may be
 * missing, and more may come than FedEx documents.
 */
final class FedexWire {

    private FedexWire() {}

    record TokenAnswer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn) {}

    @Sent
    record Account(String value) {}

    @Sent
    record Weight(String units, BigDecimal value) {}

    @Sent
    record Dimensions(int length, int width, int height, String units) {}

    @Sent
    record Money(BigDecimal amount, String currency) {}

    /** The account that pays. */
    @Sent
    record Payment(String paymentType, @Nullable Payor payor) {}

    @Sent
    record Payor(ResponsibleParty responsibleParty) {}

    @Sent
    record ResponsibleParty(Account accountNumber) {}

    @Sent
    record Party(@Nullable Contact contact, Address address, @Nullable List<TaxNumber> tins) {}

    @Sent
    record Contact(
            @Nullable String personName,
            @Nullable String companyName,
            @Nullable String phoneNumber,
            @Nullable String emailAddress) {}

    @Sent
    record Address(
            @Nullable List<String> streetLines,
            @Nullable String city,
            @Nullable String stateOrProvinceCode,
            @Nullable String postalCode,
            String countryCode,
            @Nullable Boolean residential) {}

    @Sent
    record TaxNumber(String number, String tinType, @Nullable String usage) {}

    /** A remark beside a success. */
    record Alert(@Nullable String code, @Nullable String alertType, @Nullable String message) {}

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    /** Of a request: what is absent is not sent. */
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sent {}
}
