package dev.comptoir.shipping;

import dev.comptoir.integrations.ConnectionRef;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a quote as it happens: one JSON object per line, each sent at once. Written on the
 * request's own thread, which is virtual and may wait. When the reader goes away, the carriers'
 * answers are still kept.
 */
final class RatesStream implements Quotes.Listener {

    private record Started(String event, UUID id, List<Rates.Asked> carriers) {}

    private record Carrier(String event, Rates.CarrierRates carrier) {}

    private record Finished(String event, Rates rates) {}

    private final HttpServletResponse response;
    private final RatesWording wording;
    private final JsonMapper json;
    private boolean gone;

    RatesStream(HttpServletResponse response, RatesWording wording, JsonMapper json) {
        this.response = response;
        this.wording = wording;
        this.json = json;
    }

    @Override
    public void started(UUID id, List<ConnectionRef> carriers) {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        write(new Started("started", id, carriers.stream().map(RatesStream::asked).toList()));
    }

    @Override
    public void answered(CarrierAnswer answer) {
        write(new Carrier("carrier", wording.carrier(answer)));
    }

    void finished(Quote quote) {
        write(new Finished("finished", wording.rates(quote)));
    }

    private static Rates.Asked asked(ConnectionRef carrier) {
        return new Rates.Asked(
                carrier.id(),
                carrier.type(),
                carrier.providerName(),
                carrier.label(),
                carrier.environment());
    }

    private void write(Object line) {
        if (gone) {
            return;
        }
        try {
            var out = response.getOutputStream();
            out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            gone = true;
        }
    }
}
