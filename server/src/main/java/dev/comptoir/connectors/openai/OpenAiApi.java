package dev.comptoir.connectors.openai;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The operation of OpenAI's protocol that we use. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface OpenAiApi {

    /** The models that the key may use. Costs nothing. */
    @GetExchange("/models")
    OpenAiWire.ModelList models(
            @RequestHeader(name = "OpenAI-Organization", required = false)
                    @Nullable String organization,
            @RequestHeader(name = "OpenAI-Project", required = false) @Nullable String project);
}
