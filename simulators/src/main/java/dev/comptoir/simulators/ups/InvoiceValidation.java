package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.ShipValidation.fits;
import static dev.comptoir.simulators.ups.ShipValidation.list;
import static dev.comptoir.simulators.ups.ShipValidation.text;
import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.ups.ShipRequests.Forms;
import dev.comptoir.simulators.ups.ShipRequests.Product;
import java.util.Set;

/** UPS's checks of a commercial invoice that it is to write. */
final class InvoiceValidation {

    private static final int MOST_PRODUCTS = 50;

    private InvoiceValidation() {}

    /**
     * @throws UpsRefusal 400 with the first thing that is wrong
     */
    static void check(Forms forms) {
        if (!list(forms.formType()).contains("01")) {
            throw invalid("128001", "Invalid or missing international forms form type.");
        }
        var products = list(forms.product());
        if (products.isEmpty() || products.size() > MOST_PRODUCTS) {
            throw invalid(
                    "128039", "Invalid number of products. Valid number of products are 1 to 50");
        }
        for (int n = 0; n < products.size(); n++) {
            product(n + 1, products.get(n));
        }
        if (!fits(forms.invoiceNumber(), 35)) {
            throw invalid("128065", "Invalid invoice number. Valid length is 0 to 35 alphanumeric");
        }
        if (!text(forms.invoiceDate()).matches("\\d{8}")) {
            throw invalid("128066", "Invalid or missing invoice date. Valid format is yyyyMMdd");
        }
        if (!Set.of("DAP", "DDP").contains(text(forms.termsOfShipment()))) {
            throw invalid("128068", "Invalid terms of shipment.");
        }
        if (!fits(forms.reasonForExport(), 20)) {
            throw invalid(
                    "128069",
                    "Invalid or missing reason for export. Valid length is 1 to 20 alphanumeric");
        }
    }

    private static void product(int number, Product product) {
        var unit = product.unit();
        if (unit == null || !text(unit.number()).matches("\\d{1,7}")) {
            throw invalid(
                    "128043",
                    "Invalid or missing product unit number for product number %d. Valid length is 1 to"
                                    .formatted(number)
                            + " 7 numeric");
        }
        if (!text(unit.value()).matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw invalid(
                    "128046",
                    "Invalid or missing product unit value for product number %d."
                            .formatted(number));
        }
        if (!text(product.commodityCode()).matches("[A-Za-z0-9]{6,15}")) {
            throw invalid(
                    "128048",
                    "Invalid commodity code for product number %d. Valid length is 6 to 15 alphanumeric"
                            .formatted(number));
        }
        if (Country.of(text(product.originCountryCode())).isEmpty()) {
            throw invalid(
                    "128049",
                    "Invalid or missing product origin country code for product number %d"
                            .formatted(number));
        }
    }
}
