package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Between bodies and types: bytes, text, forms, and JSON whatever the provider calls its type. */
final class RemoteBodies {

    static final List<HttpMessageConverter<?>> CONVERTERS =
            List.of(
                    new ByteArrayHttpMessageConverter(),
                    new StringHttpMessageConverter(StandardCharsets.UTF_8),
                    new FormHttpMessageConverter(),
                    new Json());

    private RemoteBodies() {}

    /** An answer of another shape than documented is the provider's trouble, not ours. */
    private static final class Json extends JacksonJsonHttpMessageConverter {

        Json() {
            super(RemoteJson.MAPPER);
            setSupportedMediaTypes(
                    List.of(
                            MediaType.APPLICATION_JSON,
                            new MediaType("application", "*+json"),
                            MediaType.ALL));
        }

        @Override
        public Object read(
                ResolvableType type, HttpInputMessage answer, @Nullable Map<String, Object> hints)
                throws IOException {
            if (answer.getBody() instanceof ReadAnswer.Body body && body.content().isPresent()) {
                return body.content().get();
            }
            try {
                return super.read(type, answer, hints);
            } catch (HttpMessageNotReadableException e) {
                throw ProviderFault.of(
                                FaultKind.PROTOCOL,
                                NetworkCause.GARBAGE,
                                "Its answer does not have the documented form.")
                        .causedBy(e);
            }
        }
    }
}
