package dev.comptoir.simulators.dhl;

import static dev.comptoir.simulators.dhl.Shape.flag;
import static dev.comptoir.simulators.dhl.Shape.list;
import static dev.comptoir.simulators.dhl.Shape.number;
import static dev.comptoir.simulators.dhl.Shape.object;
import static dev.comptoir.simulators.dhl.Shape.oneOf;
import static dev.comptoir.simulators.dhl.Shape.text;

/** The requests of MyDHL 3.1, as much of them as an integrator of shops sends. */
final class ExpressForms {

    private static final Shape ACCOUNTS =
            list(
                    1,
                    5,
                    object().with("typeCode", oneOf("shipper", "payer", "duties-taxes"))
                            .with("number", text(1, 12)));

    private static final Shape DIMENSIONS =
            object().with("length", number("0.001"))
                    .with("width", number("0.001"))
                    .with("height", number("0.001"));

    private static final Shape.Keys PLACE =
            object().with("postalCode", text(0, 12))
                    .with("cityName", text(1, 45))
                    .with("countryCode", text(2, 2))
                    .maybe("provinceCode", text(2, 35))
                    .maybe("addressLine2", text(1, 45))
                    .maybe("addressLine3", text(1, 45))
                    .maybe("countyName", text(1, 45));

    private static final Shape CONTACT =
            object().maybe("email", text(1, 70))
                    .with("phone", text(1, 70))
                    .maybe("mobilePhone", text(1, 70))
                    .with("companyName", text(1, 100))
                    .with("fullName", text(1, 255));

    private static final Shape REGISTRATIONS =
            list(
                    0,
                    50,
                    object().with("typeCode", text(1, 3))
                            .with("number", text(1, 35))
                            .with("issuerCountryCode", text(2, 2)));

    private static final Shape PARTY =
            object().with("postalAddress", PLACE.with("addressLine1", text(1, 45)))
                    .with("contactInformation", CONTACT)
                    .maybe("registrationNumbers", REGISTRATIONS)
                    .maybe("typeCode", oneOf("business", "direct_consumer", "private"));

    private static final Shape SERVICES =
            list(
                    0,
                    99,
                    object().with("serviceCode", text(1, 6))
                            .maybe("value", number("0"))
                            .maybe("currency", text(3, 3)));

    private static final Shape REFERENCES =
            list(0, 999, object().with("value", text(1, 35)).maybe("typeCode", text(2, 3)));

    static final Shape RATES =
            object().with(
                            "customerDetails",
                            object().with(
                                            "shipperDetails",
                                            PLACE.maybe("addressLine1", text(1, 45)))
                                    .with(
                                            "receiverDetails",
                                            PLACE.maybe("addressLine1", text(1, 45))))
                    .maybe("accounts", ACCOUNTS)
                    .with("plannedShippingDateAndTime", text(1, 29))
                    .with("unitOfMeasurement", oneOf("metric", "imperial"))
                    .with("isCustomsDeclarable", flag())
                    .maybe(
                            "monetaryAmount",
                            list(
                                    0,
                                    9,
                                    object().with(
                                                    "typeCode",
                                                    oneOf("declaredValue", "insuredValue"))
                                            .with("value", number("0"))
                                            .with("currency", text(3, 3))))
                    .maybe("nextBusinessDay", flag())
                    .with(
                            "packages",
                            list(
                                    1,
                                    999,
                                    object().with("weight", number("0.001"))
                                            .maybe("dimensions", DIMENSIONS)));

    private static final Shape LINE =
            object().with("number", number("1"))
                    .with("description", text(1, 512))
                    .with("price", number("0"))
                    .with(
                            "quantity",
                            object().with("value", number("1"))
                                    .with("unitOfMeasurement", text(1, 8)))
                    .maybe(
                            "commodityCodes",
                            list(
                                    0,
                                    2,
                                    object().with("typeCode", oneOf("outbound", "inbound"))
                                            .with("value", text(2, 18))))
                    .maybe("exportReasonType", text(1, 60))
                    .with("manufacturerCountry", text(2, 2))
                    .with(
                            "weight",
                            object().maybe("netValue", number("0"))
                                    .maybe("grossValue", number("0")))
                    .maybe("customerReferences", REFERENCES);

    private static final Shape DECLARATION =
            object().with("lineItems", list(1, 999, LINE))
                    .maybe(
                            "invoice",
                            object().with("number", text(1, 35))
                                    .with("date", text(1, 35, "^\\d{4}-\\d\\d-\\d\\d$")))
                    .maybe(
                            "additionalCharges",
                            list(
                                    0,
                                    5,
                                    object().with("value", number("0.001"))
                                            .with(
                                                    "typeCode",
                                                    oneOf("freight", "insurance", "other"))))
                    .maybe("exportReason", text(1, 30))
                    .maybe("exportReasonType", text(1, 60))
                    .maybe("shipmentType", oneOf("personal", "commercial"));

    private static final Shape CONTENT =
            object().with(
                            "packages",
                            list(
                                    1,
                                    999,
                                    object().with("weight", number("0.001"))
                                            .maybe("dimensions", DIMENSIONS)
                                            .maybe("customerReferences", REFERENCES)
                                            .maybe("referenceNumber", number("1"))))
                    .with("isCustomsDeclarable", flag())
                    .maybe("declaredValue", number("0"))
                    .maybe("declaredValueCurrency", text(3, 3))
                    .maybe("exportDeclaration", DECLARATION)
                    .with("description", text(1, 70, "^[^\\s]"))
                    .with("incoterm", oneOf("EXW", "FCA", "CPT", "CIP", "DPU", "DAP", "DDP"))
                    .with("unitOfMeasurement", oneOf("metric", "imperial"));

    private static final Shape IMAGES =
            object().maybe("encodingFormat", oneOf("pdf", "zpl", "lp2", "epl"))
                    .maybe(
                            "imageOptions",
                            list(
                                    0,
                                    20,
                                    object().with(
                                                    "typeCode",
                                                    oneOf(
                                                            "label",
                                                            "waybillDoc",
                                                            "invoice",
                                                            "qr-code"))
                                            .maybe("templateName", text(0, 25))
                                            .maybe("isRequested", flag())
                                            .maybe(
                                                    "invoiceType",
                                                    oneOf("commercial", "proforma", "returns"))))
                    .maybe("splitTransportAndWaybillDocLabels", flag())
                    .maybe("splitDocumentsByPages", flag())
                    .maybe("splitInvoiceAndReceipt", flag());

    static final Shape SHIPMENT =
            object().with("plannedShippingDateAndTime", text(1, 29))
                    .with("pickup", object().with("isRequested", flag()))
                    .with("productCode", text(1, 6))
                    .maybe("getRateEstimates", flag())
                    .with("accounts", ACCOUNTS)
                    .maybe("valueAddedServices", SERVICES)
                    .maybe("outputImageProperties", IMAGES)
                    .maybe("customerReferences", REFERENCES)
                    .with(
                            "customerDetails",
                            object().with("shipperDetails", PARTY).with("receiverDetails", PARTY))
                    .with("content", CONTENT)
                    .maybe(
                            "shipmentNotification",
                            list(
                                    0,
                                    5,
                                    object().with("typeCode", oneOf("email"))
                                            .with("receiverId", text(1, 50))));

    static final Shape PICKUP_UPDATE =
            object().with("dispatchConfirmationNumber", text(15, 20))
                    .with("originalShipperAccountNumber", text(1, 12))
                    .with("plannedPickupDateAndTime", text(1, 29))
                    .maybe("closeTime", text(1, 5, "([0-1][0-9]|2[0-3]):([0-5][0-9])"))
                    .maybe("location", text(0, 80))
                    .maybe("locationType", oneOf("business", "residence"))
                    .with("accounts", ACCOUNTS)
                    .maybe("specialInstructions", list(0, 4, object().with("value", text(0, 80))))
                    .with("customerDetails", object().with("shipperDetails", PARTY));

    static final Shape PICKUP =
            object().with("plannedPickupDateAndTime", text(1, 29))
                    .maybe("closeTime", text(1, 5, "([0-1][0-9]|2[0-3]):([0-5][0-9])"))
                    .maybe("location", text(0, 80))
                    .maybe("locationType", oneOf("business", "residence"))
                    .with("accounts", ACCOUNTS)
                    .maybe("specialInstructions", list(0, 4, object().with("value", text(0, 80))))
                    .with("customerDetails", object().with("shipperDetails", PARTY))
                    .with(
                            "shipmentDetails",
                            list(
                                    1,
                                    999,
                                    object().with("productCode", text(1, 6))
                                            .with("isCustomsDeclarable", flag())
                                            .with("unitOfMeasurement", oneOf("metric", "imperial"))
                                            .maybe("shipmentTrackingNumber", text(1, 35))
                                            .with(
                                                    "packages",
                                                    list(
                                                            1,
                                                            999,
                                                            object().with("weight", number("0.001"))
                                                                    .maybe(
                                                                            "dimensions",
                                                                            DIMENSIONS)))));

    private ExpressForms() {}
}
