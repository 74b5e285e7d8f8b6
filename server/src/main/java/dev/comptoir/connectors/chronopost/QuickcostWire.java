package dev.comptoir.connectors.chronopost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of {@code QuickcostServiceWS}, in the order of its schema. Weights are kilograms,
 * amounts euros; an amount of 0.0 is Chronopost's way to say that it has none.
 */
final class QuickcostWire {

    static final String NAMESPACE = "http://cxf.quickcost.soap.chronopost.fr/";

    private QuickcostWire() {}

    record CalculateProducts(
            String accountNumber,
            String password,
            String depCountryCode,
            @Nullable String depZipCode,
            String arrCountryCode,
            @Nullable String arrZipCode,
            String arrCity,
            String type,
            String weight) {}

    record Products(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable List<@Nullable Product> productList) {}

    record Product(
            @Nullable String amount,
            @Nullable String amountTTC,
            @Nullable String amountTVA,
            @Nullable String productCode) {}

    record QuickCost(
            String accountNumber,
            String password,
            String depCode,
            String arrCode,
            String weight,
            String productCode,
            String type) {}

    record Cost(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable String amount,
            @Nullable String amountTTC,
            @Nullable String amountTVA) {}
}
