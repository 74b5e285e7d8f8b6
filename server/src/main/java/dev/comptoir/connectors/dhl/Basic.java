package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.secrets.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Authenticates by user name and password (RFC 7617). */
record Basic(String username, Secret password) implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBasicAuth(username, password.reveal(), StandardCharsets.UTF_8);
        return execution.execute(request, body);
    }
}
