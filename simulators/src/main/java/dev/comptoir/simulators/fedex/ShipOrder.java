package dev.comptoir.simulators.fedex;

/**
 * An order that passed FedEx's checks.
 *
 * @param comesBack whether it is a return
 */
record ShipOrder(FedexService service, Freight freight, boolean comesBack) {

    private static final int LINE = 35;

    static ShipOrder check(Asked asked, FedexAccount account) {
        FedexRates.checkAccount(asked, account);
        var shipment = asked.at("requestedShipment");
        shipment.required("packagingType", "PACKAGINGTYPE.REQUIRED");
        shipment.required("pickupType", "PICKUPTYPE.REQUIRED");
        shipment.required("shippingChargesPayment/paymentType", "PAYMENTTYPE.REQUIRED");
        shipment.required("labelSpecification/imageType", "LABELIMAGETYPE.REQUIRED");
        shipment.required("labelSpecification/labelStockType", "LABELSTOCKTYPE.REQUIRED");
        party(shipment.at("shipper"), "SHIPPER");
        party(shipment.at("recipients/0"), "RECIPIENTS");
        var freight = Freight.check(shipment, "shipper/address", "recipients/0/address");
        var service = service(shipment.text("serviceType"), freight, account);
        if (freight.from().bordersOn(freight.to())) {
            customs(shipment.at("customsClearanceDetail"));
        }
        var special = shipment.texts("shipmentSpecialServices/specialServiceTypes");
        return new ShipOrder(service, freight, special.contains("RETURN_SHIPMENT"));
    }

    private static void party(Asked party, String who) {
        var phone = party.required("contact/phoneNumber", who + ".PHONENUMBER.REQUIRED");
        if (!phone.matches("\\d{6,15}")) {
            throw FedexRefusal.invalid(
                    who + ".PHONENUMBER.INVALID", "The phone number is invalid.");
        }
        if (!party.has("contact/personName") && !party.has("contact/companyName")) {
            throw FedexRefusal.invalid(
                    who + ".CONTACTNAME.REQUIRED", "Person name or company name is required.");
        }
        party.required("address/city", who + ".CITY.REQUIRED");
        var lines = party.texts("address/streetLines");
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.length() > LINE)) {
            throw FedexRefusal.invalid(
                    who + ".STREETLINES.INVALID", "One to three street lines of 35 characters.");
        }
        var state =
                FedexCountry.of(party.text("address/countryCode"))
                        .map(FedexCountry::hasState)
                        .orElse(false);
        if (state && !party.text("address/stateOrProvinceCode").matches("[A-Z]{2}")) {
            throw FedexRefusal.invalid(
                    who + ".STATEORPROVINCECODE.REQUIRED", "State or province code is required.");
        }
    }

    private static FedexService service(String code, Freight freight, FedexAccount account) {
        if (account.withoutServices().contains(code)) {
            throw FedexRefusal.invalid(
                    "ACCOUNT.SERVICE.NOTALLOWED", "The account is not enabled for this service.");
        }
        return FedexService.between(freight.from(), freight.to()).stream()
                .filter(service -> service.name().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        FedexRefusal.invalid(
                                "SERVICE.PACKAGECOMBINATION.INVALID",
                                "Invalid service and packaging combination."));
    }

    private static void customs(Asked customs) {
        var goods = customs.list("commodities");
        if (goods.isEmpty()) {
            throw FedexRefusal.invalid("COMMODITIES.REQUIRED", "Commodities are required.");
        }
        for (var line : goods) {
            line.required("description", "COMMODITY.DESCRIPTION.REQUIRED");
            line.required("countryOfManufacture", "COMMODITY.COUNTRYOFMANUFACTURE.REQUIRED");
            line.required("customsValue/amount", "COMMODITY.CUSTOMSVALUE.REQUIRED");
            if (line.number("weight/value").signum() <= 0) {
                throw FedexRefusal.invalid(
                        "COMMODITY.WEIGHT.INVALID", "Commodity weight is invalid.");
            }
        }
    }
}
