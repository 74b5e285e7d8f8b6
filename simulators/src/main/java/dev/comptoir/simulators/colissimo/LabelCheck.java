package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.colissimo.SlsRefusal.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the label service checks before it sells: fields, lengths, units, products, customs. */
final class LabelCheck {

    private static final Set<String> FORMATS =
            Set.of(
                    "PDF_A4_300dpi",
                    "PDF_10x15_300dpi",
                    "PDF_10x10_300dpi",
                    "PDF_10x12_300dpi",
                    "ZPL_10x15_203dpi",
                    "ZPL_10x15_300dpi",
                    "DPL_10x15_203dpi",
                    "DPL_10x15_300dpi");
    private static final Set<String> WITHOUT_CN23 =
            Set.of(
                    "FR", "MC", "BE", "DE", "LU", "NL", "AT", "ES", "IE", "IT", "PT", "CZ", "DK",
                    "EE", "HU", "LT", "LV", "PL", "SE", "SI", "SK", "BG", "CY", "FI", "GR", "HR",
                    "MT", "RO");
    private static final Set<String> OVERSEAS =
            Set.of("BL", "GF", "GP", "MQ", "PM", "RE", "YT", "NC", "PF", "TF", "WF");
    private static final Pattern BELGIAN_MOBILE = Pattern.compile("\\+324\\d{8}");

    private final List<Failure> failures = new ArrayList<>();
    private final JsonNode request;
    private final ColissimoAccount account;
    private final LocalDate today;

    LabelCheck(JsonNode request, ColissimoAccount account, LocalDate today) {
        this.request = request;
        this.account = account;
        this.today = today;
    }

    /** Throws what is wrong, all of it. */
    void run() {
        var letter = request.path("letter");
        service(letter.path("service"));
        parcel(letter.path("parcel"), text(letter.path("service"), "productCode"));
        party("301", "expéditeur", letter.path("sender").path("address"));
        party("302", "destinataire", letter.path("addressee").path("address"));
        refuse(
                text(letter.path("sender"), "senderParcelRef").length() > 17,
                "30117",
                "La référence expéditeur dépasse 17 caractères");
        products(letter);
        customs(letter);
        refuse(
                !FORMATS.contains(text(request.path("outputFormat"), "outputPrintingType")),
                "30020",
                "Le format d'impression est incorrect");
        if (!failures.isEmpty()) {
            throw SlsRefusal.of(failures);
        }
    }

    private void service(JsonNode service) {
        refuse(
                !account.products().contains(text(service, "productCode")),
                "30007",
                "Le produit demandé n'est pas autorisé pour ce client");
        try {
            refuse(
                    LocalDate.parse(text(service, "depositDate")).isBefore(today),
                    "30010",
                    "La date de dépôt est antérieure à la date courante");
        } catch (DateTimeParseException unreadable) {
            refuse(true, "30011", "La date de dépôt est incorrecte");
        }
        refuse(
                text(service, "orderNumber").length() > 30,
                "30012",
                "Le numéro de commande dépasse 30 caractères");
    }

    private void parcel(JsonNode parcel, String product) {
        var weight = parcel.path("weight").asDecimal(BigDecimal.ZERO);
        refuse(
                weight.doubleValue() < 0.01 || weight.doubleValue() > 30,
                "30301",
                "Le poids du colis est incorrect");
        refuse(
                weight.stripTrailingZeros().scale() > 2,
                "30302",
                "Le poids du colis a plus de deux décimales");
        refuse(
                parcel.path("insuranceValue").asInt(0) > 500_000,
                "30304",
                "La valeur assurée est supérieure à 5000 euros");
        var point = text(parcel, "pickupLocationId");
        refuse(
                product.equals("HD") && point.isEmpty(),
                "30400",
                "Le code du point de retrait n'a pas été transmis");
        refuse(
                !product.equals("HD") && !point.isEmpty(),
                "30401",
                "Le code du point de retrait ne doit pas être transmis");
        refuse(
                product.equals("HD") && !point.isEmpty() && !Points.exists(point),
                "30402",
                "Le point de retrait est inconnu");
    }

    private void party(String family, String who, JsonNode address) {
        refuse(
                text(address, "countryCode").length() != 2,
                family + "06",
                "Le code pays de l'%s est incorrect".formatted(who));
        refuse(
                text(address, "zipCode").isEmpty(),
                family + "10",
                "Le code postal de l'%s n'a pas été transmis".formatted(who));
        refuse(
                text(address, "line2").isEmpty(),
                family + "04",
                "Le numéro et libellé de voie de l'%s n'a pas été transmis".formatted(who));
        refuse(
                text(address, "lastName").isEmpty() && text(address, "companyName").isEmpty(),
                family + "00",
                "Le nom de l'%s n'a pas été transmis".formatted(who));
        for (var field : List.of("companyName", "lastName", "line2", "line3", "city")) {
            refuse(
                    text(address, field).length() > 35,
                    family + "30",
                    "%s de l'%s dépasse 35 caractères".formatted(field, who));
        }
        refuse(
                text(address, "mobileNumber").length() > 15,
                family + "20",
                "Le numéro de portable de l'%s dépasse 15 caractères".formatted(who));
    }

    private void products(JsonNode letter) {
        var product = text(letter.path("service"), "productCode");
        var to = letter.path("addressee").path("address");
        var country = text(to, "countryCode");
        var mobile = text(to, "mobileNumber");
        var wrong =
                switch (product) {
                    case "DOM" -> !Set.of("FR", "MC", "AD", "BE", "CH").contains(country);
                    case "COM", "CDS" -> !OVERSEAS.contains(country);
                    case "CORE", "CORI" -> !country.equals("FR");
                    default -> OVERSEAS.contains(country);
                };
        refuse(wrong, "30025", "Le produit n'est pas disponible pour cette destination");
        refuse(
                product.equals("HD")
                        && (text(letter.path("service"), "commercialName").isEmpty()
                                || text(to, "firstName").isEmpty()),
                "30403",
                "Le nom commercial et le prénom du destinataire sont obligatoires");
        refuse(
                product.equals("HD") && text(to, "email").isEmpty(),
                "30221",
                "Le courriel du destinataire n'a pas été transmis");
        var needed = product.equals("HD") || country.equals("US") || ddp(letter);
        refuse(
                needed && mobile.isEmpty(),
                "30220",
                "Le numéro de portable du destinataire n'a pas été transmis");
        refuse(
                country.equals("BE")
                        && !mobile.isEmpty()
                        && !BELGIAN_MOBILE.matcher(mobile).matches(),
                "30222",
                "Le numéro de portable du destinataire est incorrect");
        refuse(
                country.equals("US") && text(to, "stateOrProvinceCode").length() != 2,
                "30223",
                "Le code de l'état du destinataire n'a pas été transmis");
        refuse(
                product.startsWith("COR") && text(to, "companyName").isEmpty(),
                "30224",
                "La raison sociale du destinataire est obligatoire");
    }

    private void customs(JsonNode letter) {
        var back = text(letter.path("service"), "productCode").equals("CORI");
        var abroad =
                text(letter.path(back ? "sender" : "addressee").path("address"), "countryCode");
        if (WITHOUT_CN23.contains(abroad)) {
            return;
        }
        var contents = letter.path("customsDeclarations").path("contents");
        var articles = contents.path("article");
        refuse(
                articles.isEmpty() || articles.size() > 100,
                "30500",
                "La déclaration douanière est obligatoire, de 1 à 100 articles");
        refuse(
                letter.path("service").path("totalAmount").asInt(0) <= 0,
                "30501",
                "Les frais de transport sont obligatoires");
        var sold = contents.path("category").path("value").asInt(0) == 3 || back;
        articles.forEach(article -> article(article, sold));
        refuse(
                ((abroad.equals("US") && !back) || ddp(letter)) && field("EORI").isEmpty(),
                "30515",
                "Le numéro EORI est obligatoire");
        refuse(
                ddp(letter) && field("LENGTH").isEmpty(),
                "30516",
                "Les dimensions sont obligatoires");
        refuse(
                back && contents.path("original").isEmpty(),
                "30517",
                "Les données du colis d'origine sont obligatoires");
    }

    private void article(JsonNode article, boolean sold) {
        var description = text(article, "description");
        refuse(
                description.isEmpty()
                        || description.length() > 64
                        || !description.chars().allMatch(letter -> letter < 128),
                "30510",
                "La description de l'article est incorrecte");
        refuse(
                sold && !text(article, "hsCode").matches("\\d{6}|\\d{8}|\\d{10}"),
                "30511",
                "Le numéro tarifaire de l'article est incorrect");
        refuse(
                sold && text(article, "originCountry").length() != 2,
                "30512",
                "Le pays d'origine de l'article est incorrect");
        refuse(
                article.path("quantity").asInt(0) < 1
                        || article.path("weight").asDouble(0) <= 0
                        || article.path("value").asDouble(0) <= 0,
                "30513",
                "La quantité, le poids ou la valeur de l'article est incorrect");
    }

    private boolean ddp(JsonNode letter) {
        return letter.path("parcel").path("ddp").asBoolean(false);
    }

    private String field(String key) {
        for (var field : request.path("fields").path("field")) {
            if (text(field, "key").equals(key)) {
                return text(field, "value");
            }
        }
        return "";
    }

    private void refuse(boolean wrong, String id, String words) {
        if (wrong) {
            failures.add(new Failure(id, words));
        }
    }

    static boolean withCn23(String country) {
        return !WITHOUT_CN23.contains(country);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
