package dev.comptoir.integrations.spi;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Authenticates requests by the connection's access token; see {@link AccessTokens#bearer}. */
record BearerToken(AccessTokens tokens, Supplier<IssuedToken> issue)
        implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var token = tokens.get(issue);
        try {
            authorise(request, token);
            return execution.execute(request, body);
        } catch (ProviderFault refused) {
            if (refused.kind() != FaultKind.AUTHENTICATION) {
                throw refused;
            }
            tokens.reject(token);
        }
        authorise(request, tokens.get(issue));
        return execution.execute(request, body);
    }

    private static void authorise(HttpRequest request, Secret token) {
        request.getHeaders().setBearerAuth(token.reveal());
    }
}
