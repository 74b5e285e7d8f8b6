package dev.comptoir.shipping.batches;

import dev.comptoir.platform.Normalised;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The columns of a file of shipments, by the headings that people write. */
enum BatchColumn {
    ORDER("order", "", "order number", "commande", "numero de commande"),
    REFERENCE("reference", "", "ref"),
    NAME("name", "to.name", "recipient", "nom", "destinataire"),
    COMPANY("company", "to.company", "societe", "entreprise"),
    LINE1("address", "to.line1", "line1", "line 1", "address line 1", "street", "adresse", "rue"),
    LINE2("address 2", "to.line2", "line2", "line 2", "address line 2", "adresse 2", "complement"),
    POSTAL_CODE("postal code", "to.postalCode", "postcode", "zip", "zip code", "code postal"),
    CITY("city", "to.city", "town", "ville"),
    STATE("state", "to.state", "region", "province"),
    COUNTRY("country", "to.country", "pays"),
    PHONE("phone", "to.phone", "telephone", "tel"),
    EMAIL("email", "to.email", "e mail", "courriel"),
    BOX("box", "", "carton", "emballage"),
    LENGTH("length cm", "parcels[0].lengthMillimetres", "longueur cm"),
    WIDTH("width cm", "parcels[0].widthMillimetres", "largeur cm"),
    HEIGHT("height cm", "parcels[0].heightMillimetres", "hauteur cm"),
    WEIGHT("weight kg", "parcels[0].weightGrams", "poids kg"),
    CONTENTS("contents", "contents", "contenu"),
    CONNECTION("connection", "integrationId", "carrier", "connexion", "transporteur"),
    SERVICE("service", "serviceCode", "service code", "code service"),
    GOODS("customs goods", "customs.lines[0].description", "douane marchandise"),
    QUANTITY("customs quantity", "customs.lines[0].quantity", "douane quantite"),
    VALUE("customs unit value", "customs.lines[0].unitValue", "douane valeur unitaire"),
    CURRENCY("customs currency", "", "douane devise"),
    NET_WEIGHT("customs unit kg", "customs.lines[0].unitGrams", "douane kg unitaire"),
    HS_CODE("customs hs code", "customs.lines[0].hsCode", "douane code sh"),
    ORIGIN("customs origin", "customs.lines[0].originCountry", "douane origine"),
    REASON("customs reason", "customs.contents", "douane motif");

    private final String heading;
    private final String field;
    private final Set<String> others;

    /**
     * @param field the path in {@code createShipment} that it tells; empty where it is no value
     *     there
     */
    BatchColumn(String heading, String field, String... others) {
        this.heading = heading;
        this.field = field;
        this.others = Set.of(others);
    }

    /** The heading that we write, and the name that problems are told by. */
    String heading() {
        return heading;
    }

    static Optional<BatchColumn> of(String heading) {
        var key = Normalised.key(heading.replaceAll("[()_\\[\\]-]", " "));
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(key) || column.others.contains(key))
                .findFirst();
    }

    /** Where the value of a shipment's field stands. */
    static Optional<BatchColumn> ofField(String path) {
        return switch (path) {
            case "orderId" -> Optional.of(ORDER);
            case "orderNumber" -> Optional.of(REFERENCE);
            case "to" -> Optional.of(LINE1);
            case "parcels" -> Optional.of(WEIGHT);
            default ->
                    Arrays.stream(values())
                            .filter(column ->
                                    !column.field.isEmpty() && path.startsWith(column.field))
                            .findFirst();
        };
    }
}
