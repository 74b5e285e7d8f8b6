package dev.comptoir.connectors.chronopost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of {@code PointRelaisServiceWS} (manual, 3.4). Weights are grams, distances kilometres
 * in the question and metres in the answer, dates {@code dd/MM/yyyy}.
 */
final class PointsWire {

    static final String NAMESPACE = "http://cxf.rechercheBt.soap.chronopost.fr/";

    private PointsWire() {}

    record Search(
            String accountNumber,
            String password,
            String address,
            @Nullable String zipCode,
            String city,
            String countryCode,
            String type,
            @Nullable String productCode,
            String service,
            String weight,
            String shippingDate,
            String maxPointChronopost,
            String maxDistanceSearch,
            String holidayTolerant,
            String language,
            String version) {}

    /**
     * @param qualiteReponse 0: to be ignored; 1: around the postal code; 2: around the address
     */
    record Found(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable List<@Nullable Point> listePointRelais,
            @Nullable Integer qualiteReponse) {}

    record Point(
            @Nullable Boolean actif,
            @Nullable String adresse1,
            @Nullable String adresse2,
            @Nullable String codePays,
            @Nullable String codePostal,
            @Nullable String coordGeolocalisationLatitude,
            @Nullable String coordGeolocalisationLongitude,
            @Nullable Integer distanceEnMetre,
            @Nullable String identifiant,
            @Nullable List<@Nullable Day> listeHoraireOuverture,
            @Nullable String localite,
            @Nullable String nom,
            @Nullable String typeDePoint) {}

    /**
     * @param jour from 1 for Monday
     * @param horairesAsString such as {@code 09:00-12:30 14:00-19:00}; 00:00-00:00 for closed
     */
    record Day(@Nullable String horairesAsString, @Nullable Integer jour) {}
}
