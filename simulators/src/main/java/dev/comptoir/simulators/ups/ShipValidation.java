package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.ups.RateRequests.Address;
import dev.comptoir.simulators.ups.ShipRequests.Party;
import dev.comptoir.simulators.ups.ShipRequests.Shipment;
import dev.comptoir.simulators.ups.ShipRequests.ShipmentRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UPS's checks of a shipment, in its order, each with UPS's code and words. {@code prefix} of a
 * party's codes: 1201 the shipper, 1202 the receiver, 1203 the sender.
 */
final class ShipValidation {

    private static final Set<String> UNITED_STATES = Set.of("US", "PR");
    private static final Set<String> NEVER_RETURNS =
            Set.of("13", "59", "82", "83", "84", "85", "86");
    private static final int TEXT = 35;

    private final ShipmentRequest request;
    private final Shipment shipment;
    private final UpsAccount account;

    private ShipValidation(ShipmentRequest request, Shipment shipment, UpsAccount account) {
        this.request = request;
        this.shipment = shipment;
        this.account = account;
    }

    /**
     * @throws UpsRefusal 400 with the first thing that is wrong
     */
    static void check(ShipmentRequest request, Shipment shipment, UpsAccount account) {
        new ShipValidation(request, shipment, account).check();
    }

    private void check() {
        var option = request.request() == null ? "" : text(request.request().requestOption());
        if (!Set.of("nonvalidate", "validate").contains(option)) {
            throw invalid("120051", "Invalid RequestOption");
        }
        shipper();
        party(shipment.shipTo(), "1202", "ship to");
        if (shipment.shipFrom() != null) {
            party(shipment.shipFrom(), "1203", "ship from");
        }
        payment();
        description();
        references();
        packages();
        label();
        if (shipment.shipmentServiceOptions() != null
                && shipment.shipmentServiceOptions().internationalForms() != null) {
            InvoiceValidation.check(shipment.shipmentServiceOptions().internationalForms());
        }
    }

    private void shipper() {
        var shipper = shipment.shipper();
        if (shipper == null || !account.shipperNumber().equals(shipper.shipperNumber())) {
            throw invalid("120100", "Missing or invalid shipper number");
        }
        party(shipper, "1201", "shipper");
        if (!account.country().equals(country(shipper))) {
            throw invalid(
                    "120120",
                    "The country associated with Shippers ShipperNumber must be the same as the"
                            + " shipments Shippers country.");
        }
    }

    private void party(@Nullable Party party, String prefix, String who) {
        var shipper = prefix.equals("1201");
        if (party == null || !fits(party.name(), TEXT)) {
            throw missing(prefix + (shipper ? "01" : "00"), who, "company name");
        }
        if (international() && !fits(party.attentionName(), TEXT)) {
            throw missing(prefix + (shipper ? "10" : "01"), who, "attention name");
        }
        address(party.address(), prefix, who);
        phone(party, prefix, who);
    }

    private static void address(@Nullable Address address, String prefix, String who) {
        var lines =
                address == null || address.addressLine() == null
                        ? List.<String>of()
                        : address.addressLine();
        if (address == null || lines.isEmpty() || !fits(lines.getFirst(), TEXT)) {
            throw missing(prefix + "02", who, "address line 1");
        }
        if (lines.stream().skip(1).anyMatch(line -> line.length() > TEXT)) {
            throw invalid(prefix + "03", "Invalid %s address line 2".formatted(who));
        }
        if (!fits(address.city(), 30)) {
            throw missing(prefix + "05", who, "city");
        }
        var country = text(address.countryCode());
        if (Set.of("US", "CA").contains(country) && text(address.stateProvinceCode()).isEmpty()) {
            throw missing(prefix + "06", who, "StateProvinceCode");
        }
        if (text(address.postalCode()).length() > 9) {
            throw missing(prefix + "07", who, "PostalCode");
        }
        if (Country.of(country).isEmpty()) {
            throw missing(prefix + "08", who, "CountryCode");
        }
    }

    private void phone(Party party, String prefix, String who) {
        var phone = party.phone() == null ? "" : text(party.phone().number());
        if (phone.isEmpty() ? international() : !phone.matches("\\d+")) {
            throw missing(prefix + "09", who, "phone number");
        }
        if (phone.length() > 15) {
            throw invalid(
                    prefix + (prefix.equals("1202") ? "17" : "19"),
                    "%s phone number and phone extension together cannot be more than 15 digits long"
                            .formatted(who));
        }
        var american = Set.of("US", "PR", "CA", "VI").contains(country(party));
        if (american && !phone.isEmpty() && phone.length() < 10) {
            throw invalid(
                    prefix + (prefix.equals("1201") ? "15" : "13"),
                    "%s PhoneNumber must be at least 10 alphanumeric characters".formatted(who));
        }
    }

    private void payment() {
        var charges =
                shipment.paymentInformation() == null
                        ? null
                        : shipment.paymentInformation().shipmentCharge();
        var transport =
                charges == null
                        ? null
                        : charges.stream()
                                .filter(charge -> "01".equals(charge.type()))
                                .findFirst()
                                .orElse(null);
        if (transport == null || transport.billShipper() == null) {
            throw invalid("121527", "The payer of Transportation charges is required.");
        }
        if (!account.shipperNumber().equals(transport.billShipper().accountNumber())) {
            throw invalid(
                    "120415",
                    "PaymentInformation/Prepaid/BillShipper/AccountNumber must be the same shipper"
                            + " number as Shipper/ShipperNumber");
        }
    }

    private void description() {
        var description = text(shipment.description());
        if (description.length() > 50) {
            throw invalid(
                    "120503", "Shipment Description cannot exceed the length of 50 characters");
        }
        if (international() && description.isEmpty() && !standardInEurope()) {
            throw invalid("120512", "Shipment Description is required for this shipment.");
        }
    }

    private boolean standardInEurope() {
        return "11".equals(service())
                && Country.of(origin()).orElseThrow().region() == Country.Region.EUROPE
                && Country.of(country(shipment.shipTo()))
                        .map(to -> to.region() == Country.Region.EUROPE)
                        .orElse(false);
    }

    private void references() {
        var american =
                UNITED_STATES.contains(origin())
                        && UNITED_STATES.contains(country(shipment.shipTo()));
        if (american && shipment.referenceNumber() != null) {
            throw invalid("120541", "Shipment/ReferenceNumber is not allowed for this shipment");
        }
        var ofPackages = packageReferences();
        if (!american && !ofPackages.isEmpty()) {
            throw invalid("120542", "Package/ReferenceNumber is not allowed for this shipment");
        }
        var all = american ? ofPackages : list(shipment.referenceNumber());
        if (all.stream().anyMatch(reference -> !fits(reference.value(), TEXT))) {
            throw invalid("120501", "Invalid Shipment/ReferenceNumber/Value");
        }
        if (!american && all.size() > 2) {
            throw invalid(
                    "120543", "No more than 2 Shipment/ReferenceNumber can be given per shipment");
        }
    }

    private List<ShipRequests.Reference> packageReferences() {
        return list(shipment.packages()).stream()
                .flatMap(parcel -> list(parcel.referenceNumber()).stream())
                .toList();
    }

    private void packages() {
        var wayBack = shipment.returnService() != null;
        for (var parcel : list(shipment.packages())) {
            if (parcel.packaging() == null || text(parcel.packaging().code()).isEmpty()) {
                throw invalid("120600", "Missing Package/PackagingType/Code");
            }
            if (wayBack && !fits(parcel.description(), TEXT)) {
                throw invalid("120622", "Package description is required");
            }
            var size = parcel.dimensions();
            if (size != null
                    && List.of(text(size.length()), text(size.width()), text(size.height()))
                            .stream()
                            .anyMatch(side -> side.length() > 3)) {
                throw invalid(
                        "120602",
                        "Missing/Invalid Combination of package length, width, and height values.");
            }
        }
        if (wayBack && NEVER_RETURNS.contains(service())) {
            throw invalid(
                    "121320",
                    "The Authorized Return Service is unavailable with the selected service.");
        }
        if (wayBack && UNITED_STATES.contains(origin()) && list(shipment.packages()).size() > 1) {
            throw invalid("120624", "Only one package is allowed for this movement.");
        }
    }

    private void label() {
        var label = request.labelSpecification();
        var format =
                label == null || label.labelImageFormat() == null
                        ? ""
                        : text(label.labelImageFormat().code());
        if (!Set.of("GIF", "ZPL", "EPL", "SPL").contains(format)) {
            throw invalid("120702", "Missing/Invalid LabelSpecification/ LabelImageFormat/Code");
        }
        var size = label == null ? null : label.labelStockSize();
        if (!format.equals("GIF")
                && (size == null
                        || !Set.of("6", "8").contains(text(size.height()))
                        || !"4".equals(size.width()))) {
            throw invalid(
                    "120703", "Missing/Invalid Combination of LabelSpecification/ LabelStockSize");
        }
    }

    private boolean international() {
        return !origin().equals(country(shipment.shipTo()));
    }

    private String origin() {
        return country(shipment.shipFrom() == null ? shipment.shipper() : shipment.shipFrom());
    }

    private String service() {
        return shipment.service() == null ? "" : text(shipment.service().code());
    }

    private static String country(@Nullable Party party) {
        return party == null || party.address() == null ? "" : text(party.address().countryCode());
    }

    static boolean fits(@Nullable String text, int length) {
        return !text(text).isEmpty() && text(text).length() <= length;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private static UpsRefusal missing(String code, String who, String what) {
        return invalid(code, "Missing or invalid %s %s".formatted(who, what));
    }
}
