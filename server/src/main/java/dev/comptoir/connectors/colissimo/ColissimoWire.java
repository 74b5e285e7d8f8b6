package dev.comptoir.connectors.colissimo;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colissimo's and La Poste's JSON, with their own names: label service 3.1 (its OpenAPI file), and
 * by Colissimo's own plug-in 2.10.0 (May 2026) pick-up points, timeline and what the file leaves
 * open. Amounts are euro cents, weights kilogrammes.
 */
final class ColissimoWire {

    private ColissimoWire() {}

    @Sparse
    record LabelRequest(OutputFormat outputFormat, Letter letter, @Nullable Fields fields) {}

    /** Where the print begins on the paper, in points. */
    @Sparse
    record OutputFormat(int x, int y, String outputPrintingType) {}

    @Sparse
    record Letter(
            Service service,
            Parcel parcel,
            @Nullable CustomsDeclarations customsDeclarations,
            Sender sender,
            Addressee addressee) {}

    /**
     * @param orderNumber at most 30 characters; found again in Colissimo's own pages
     * @param totalAmount what the carriage costs with its options, in cents
     */
    @Sparse
    record Service(
            String productCode,
            String depositDate,
            @Nullable Integer transportationAmount,
            @Nullable Integer totalAmount,
            String orderNumber,
            @Nullable String commercialName,
            @Nullable Integer returnTypeChoice) {}

    @Sparse
    record Parcel(
            BigDecimal weight,
            @Nullable Long insuranceValue,
            boolean nonMachinable,
            @Nullable String pickupLocationId,
            @Nullable Boolean ftd,
            @Nullable Boolean ddp) {}

    @Sparse
    record Sender(@Nullable String senderParcelRef, Address address) {}

    @Sparse
    record Addressee(@Nullable String addresseeParcelRef, Address address) {}

    @Sparse
    record Address(
            @Nullable String companyName,
            @Nullable String lastName,
            @Nullable String firstName,
            String line2,
            @Nullable String line3,
            String countryCode,
            String city,
            String zipCode,
            @Nullable String phoneNumber,
            @Nullable String mobileNumber,
            @Nullable String email,
            @Nullable String stateOrProvinceCode) {}

    @Sparse
    record CustomsDeclarations(
            boolean includeCustomsDeclarations,
            Contents contents,
            @Nullable String importersReference,
            @Nullable String comments,
            @Nullable String description,
            @Nullable String invoiceNumber) {}

    @Sparse
    record Contents(List<Article> article, Category category, @Nullable List<Original> original) {}

    /** Weight and value are of one piece. */
    @Sparse
    record Article(
            String description,
            int quantity,
            BigDecimal weight,
            BigDecimal value,
            @Nullable String hsCode,
            @Nullable String originCountry,
            String currency,
            @Nullable String artref,
            @Nullable String originalIdent) {}

    record Category(int value) {}

    @Sparse
    record Original(
            String originalIdent,
            String originalInvoiceNumber,
            String originalInvoiceDate,
            String originalParcelNumber) {}

    record Fields(List<Field> field) {}

    record Field(String key, String value) {}

    record LabelAgain(String parcelNumber, String outputPrintingType) {}

    record ProductsRequest(String productCode, String countryCode, String zipCode) {}

    record SlipRequest(SlipParcels generateBordereauParcelNumberList) {}

    record SlipParcels(List<String> parcelsNumbers) {}

    record PickingDates(PickupSender sender) {}

    record PickupRequest(String parcelNumber, String mailBoxPickingDate, PickupSender sender) {}

    @Sparse
    record PickupSender(
            @Nullable String companyName,
            @Nullable String lastName,
            @Nullable String firstName,
            String line2,
            @Nullable String line3,
            String city,
            String zipCode,
            String countryCode,
            @Nullable String email,
            @Nullable String phoneNumber) {}

    /** Number and partner's number lie under a name that differs with operation and version. */
    record Infos(
            @Nullable List<Message> messages,
            @Nullable Sold labelV31Response,
            @Nullable Sold labelV2Response,
            @Nullable Sold tokenV3Response,
            @Nullable SlipHeader bordereauHeader,
            @Nullable List<String> product,
            @Nullable List<String> mailBoxPickingDates) {}

    record Message(@Nullable String id, @Nullable String type, @Nullable String messageContent) {}

    record Sold(@Nullable String parcelNumber, @Nullable String parcelNumberPartner) {}

    record SlipHeader(@Nullable String bordereauNumber) {}

    /** Weight in grams, day as dd/MM/yyyy, {@code optionInter} 1 for points abroad. */
    @Sparse
    record PointsRequest(
            String apiKey,
            String address,
            String zipCode,
            String city,
            String countryCode,
            String weight,
            String shippingDate,
            String filterRelay,
            String optionInter) {}

    record PointsAnswer(
            @Nullable String errorCode,
            @Nullable String errorMessage,
            @Nullable List<Point> listePointRetraitAcheminement) {}

    /** Hours as {@code 08:30-12:00 14:00-18:30}, a pair of zeros for closed. */
    record Point(
            @Nullable String identifiant,
            @Nullable String nom,
            @Nullable String typeDePoint,
            @Nullable String adresse1,
            @Nullable String adresse2,
            @Nullable String codePostal,
            @Nullable String localite,
            @Nullable String codePays,
            @Nullable String coordGeolocalisationLatitude,
            @Nullable String coordGeolocalisationLongitude,
            @Nullable Integer distanceEnMetre,
            @Nullable Integer poidsMaxi,
            @Nullable Boolean congesTotal,
            @Nullable String horairesOuvertureLundi,
            @Nullable String horairesOuvertureMardi,
            @Nullable String horairesOuvertureMercredi,
            @Nullable String horairesOuvertureJeudi,
            @Nullable String horairesOuvertureVendredi,
            @Nullable String horairesOuvertureSamedi,
            @Nullable String horairesOuvertureDimanche) {}

    record TimelineRequest(String apiKey, String parcelNumber, String lang) {}

    record TimelineAnswer(@Nullable List<TimelineStatus> status, @Nullable TimelineParcel parcel) {}

    record TimelineStatus(@Nullable String code, @Nullable String message) {}

    record TimelineParcel(@Nullable List<TimelineEvent> event) {}

    record TimelineEvent(
            @Nullable String code,
            @Nullable String date,
            @Nullable String labelLong,
            @Nullable String siteName) {}

    record SuiviAnswer(
            @Nullable Integer returnCode,
            @Nullable String returnMessage,
            @Nullable String idShip,
            @Nullable SuiviShipment shipment) {}

    record SuiviShipment(
            @Nullable String idShip,
            @Nullable Boolean isFinal,
            @Nullable String estimDate,
            @Nullable List<SuiviEvent> event) {}

    record SuiviEvent(@Nullable String code, @Nullable String label, @Nullable String date) {}

    /** What is absent is left out. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @interface Sparse {}
}
