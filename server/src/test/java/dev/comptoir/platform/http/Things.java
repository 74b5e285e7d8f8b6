package dev.comptoir.platform.http;

import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A provider's API, as a connector declares it. */
interface Things {

    @GetExchange("/things/1")
    Thing thing();

    @SafeToRepeat
    @PostExchange("/quotes")
    Thing quote(@RequestBody Thing thing);

    record Thing(String name, List<Part> parts) {}

    record Part(String id) {}
}
