package dev.comptoir.connectors.chronopost;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of {@code ShippingServiceWS}, in the order of its schema. Weights are kilograms, sizes
 * centimetres, insured and declared values cents.
 */
final class ShippingWire {

    static final String NAMESPACE = "http://cxf.shipping.soap.chronopost.fr/";

    private ShippingWire() {}

    /**
     * What {@code shippingMultiParcelV5} takes; all blocks but the parcels' stand for all parcels.
     */
    record Order(
            Header headerValue,
            Shipper shipperValue,
            Customer customerValue,
            Recipient recipientValue,
            Reference refValue,
            List<Skybill> skybillValue,
            Printing skybillParamsValue,
            String password,
            String modeRetour,
            int numberOfParcel,
            String version,
            String multiParcel,
            @Nullable Declaration customsValue) {}

    record Header(String accountNumber, String idEmit, String subAccount) {}

    record Shipper(
            String shipperAdress1,
            @Nullable String shipperAdress2,
            String shipperCity,
            String shipperCivility,
            @Nullable String shipperContactName,
            String shipperCountry,
            String shipperCountryName,
            @Nullable String shipperEmail,
            String shipperName,
            @Nullable String shipperName2,
            @Nullable String shipperPhone,
            int shipperPreAlert,
            @Nullable String shipperZipCode) {}

    /** Who pays. */
    record Customer(
            String customerAdress1,
            @Nullable String customerAdress2,
            String customerCity,
            String customerCivility,
            @Nullable String customerContactName,
            String customerCountry,
            String customerCountryName,
            @Nullable String customerEmail,
            String customerName,
            @Nullable String customerName2,
            @Nullable String customerPhone,
            int customerPreAlert,
            @Nullable String customerZipCode,
            String printAsSender) {}

    record Recipient(
            String recipientAdress1,
            @Nullable String recipientAdress2,
            String recipientCity,
            @Nullable String recipientContactName,
            String recipientCountry,
            String recipientCountryName,
            @Nullable String recipientEmail,
            @Nullable String recipientMobilePhone,
            String recipientName,
            @Nullable String recipientName2,
            @Nullable String recipientPhone,
            int recipientPreAlert,
            @Nullable String recipientZipCode,
            String recipientType) {}

    record Reference(String recipientRef, String shipperRef, @Nullable String idRelais) {}

    record Skybill(
            String bulkNumber,
            @Nullable String content1,
            @Nullable String customsCurrency,
            @Nullable String customsValue,
            String evtCode,
            @Nullable String insuredCurrency,
            @Nullable String insuredValue,
            String objectType,
            String productCode,
            String service,
            String shipDate,
            int shipHour,
            String skybillRank,
            String weight,
            String weightUnit,
            String height,
            String length,
            String width) {}

    record Printing(String duplicata, String mode, int withReservation) {}

    /** For customs. */
    record Declaration(
            List<Article> articlesValue,
            String clearanceCleared,
            String currency,
            String description,
            String descriptionInLanguage,
            @Nullable String eori,
            String incoterm,
            String language,
            int numberOfItems,
            String value,
            @Nullable String vatNumber) {}

    record Article(
            String content,
            @Nullable String hscode,
            String netWeight,
            @Nullable String origin,
            int position,
            int quantity,
            String value) {}

    record Sold(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable String reservationNumber,
            @Nullable List<@Nullable SoldParcel> resultMultiParcelValue) {}

    record SoldParcel(
            @Nullable String geoPostNumeroColis,
            @Nullable String pdfEtiquette,
            @Nullable String skybillNumber) {}

    record LabelQuery(String numberSearch, String mode, String accountNumber, String password) {}

    record Label(
            @Nullable Integer errorCode, @Nullable String errorMessage, @Nullable String skybill) {}

    /** What {@code creerEnlevementNational} takes; the third block is spelled as in the schema. */
    record Collection(
            Header headerValue,
            String password,
            String datePassage,
            String datePassageFermeture,
            Orderer donneurDOrdre,
            Place adresseEnlevement,
            Load particulartiesEsd,
            String referenceEsdClient,
            Choices options,
            String locale) {}

    record Orderer(
            String codePays,
            @Nullable String codePostal,
            @JsonProperty("EMail") @Nullable String email,
            String nom,
            @Nullable String raisonSociale,
            @Nullable String telephone,
            String ville,
            String voie) {}

    record Place(
            String codePays,
            @Nullable String codePostal,
            @Nullable String lieuDit,
            String nom,
            @Nullable String nomPersonneARencontrer,
            String numeroVoie,
            boolean porteAPorte,
            @Nullable String raisonSociale,
            @Nullable String telephone,
            String ville,
            @Nullable String email) {}

    record Load(
            boolean etudeDeFaisabilite,
            boolean grosVolume,
            int hauteur,
            @Nullable String instructionsParticulieres,
            int largeur,
            int longueur,
            int nombreEnvois,
            String poids) {}

    record Choices(
            boolean aviserSurRealisation,
            boolean chezUnTiers,
            boolean envoyerLtParMail,
            @JsonProperty("LTaImprimerParChronopost") boolean printedByThem) {}

    record Collected(
            @Nullable Integer codeErreur,
            @Nullable CollectionInfo infoEnlevement,
            @Nullable String libelleErreur) {}

    record CollectionInfo(@Nullable String datePassage, @Nullable String numeroUniqueESD) {}

    record CallOff(String accountNumber, String password, String locale, List<String> esdNumber) {}

    record CalledOff(@Nullable Integer codeErreur, @Nullable String errorMessage) {}
}
