package dev.comptoir.connectors.openai;

import dev.comptoir.platform.http.Reach;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which servers besides OpenAI's own may be connected as OpenAI-compatible ({@code
 * COMPTOIR_OPENAI_ADDRESSES}).
 *
 * @param addresses origins that may be connected although they are local or speak plain http, such
 *     as {@code http://192.168.1.20:1234}, separated by commas; {@code *} stands for every public
 *     host over https; empty allows OpenAI's own only
 */
@ConfigurationProperties("comptoir.openai")
record OpenAiPolicy(@DefaultValue("*") List<String> addresses) {

    private static final String ANY_PUBLIC = "*";

    OpenAiPolicy {
        addresses = addresses.stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
        addresses.stream()
                .filter(address -> !address.equals(ANY_PUBLIC))
                .filter(address -> BaseAddress.originOf(address).filter(address::equals).isEmpty())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(
                            "COMPTOIR_OPENAI_ADDRESSES: '%s' is neither * nor an origin such as http://192.168.1.20:1234, in lower case and without a path"
                                    .formatted(wrong));
                });
    }

    /** How far an address may be trusted; empty when this installation does not allow it. */
    Optional<Reach> reach(URI address) {
        var origin = BaseAddress.origin(address);
        if (origin.equals(BaseAddress.origin(OpenAiConnector.ADDRESS))) {
            return Optional.of(Reach.TYPED);
        }
        if (addresses.contains(origin)) {
            return Optional.of(Reach.LISTED);
        }
        return addresses.contains(ANY_PUBLIC) && "https".equals(address.getScheme())
                ? Optional.of(Reach.TYPED)
                : Optional.empty();
    }
}
