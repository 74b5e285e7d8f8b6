package dev.comptoir.integrations.spi;

import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
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
        request.getHeaders().setBearerAuth(token.reveal());
        var answer = execution.execute(request, body);
        if (answer.getStatusCode().value() != HttpStatus.UNAUTHORIZED.value()) {
            return answer;
        }
        answer.close();
        tokens.reject(token);
        request.getHeaders().setBearerAuth(tokens.get(issue).reveal());
        return execution.execute(request, body);
    }
}
