package dev.comptoir.connectors.colissimo;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** La Poste's Suivi v2, at {@code api.laposte.fr}. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface LaPosteApi {

    /**
     * Where parcels are: one object for one number, a list for several, with 207 when some are not
     * known.
     *
     * @param numbers up to ten, with commas between them
     */
    @GetExchange("/suivi/v2/idships/{numbers}")
    List<ColissimoWire.SuiviAnswer> idships(
            @RequestHeader("X-Okapi-Key") String key,
            @PathVariable String numbers,
            @RequestParam String lang);
}
