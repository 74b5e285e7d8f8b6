package dev.comptoir.shipping.tracking;

import dev.comptoir.access.ForEverybody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A shipment's way for whoever has a link to it. */
@Tag(name = "shipping")
@RestController
class PublicTrackingController {

    private final PublicTrackings trackings;

    PublicTrackingController(PublicTrackings trackings) {
        this.trackings = trackings;
    }

    /** The way of the shipment that the link was made for. */
    @GetMapping("/api/v1/public/track/{token}")
    @ForEverybody
    PublicTracking getPublicTracking(@PathVariable String token) {
        return trackings.open(token);
    }
}
