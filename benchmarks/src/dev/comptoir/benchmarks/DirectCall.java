package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A call to a provider as the product sends it, sent by the product's HTTP client and nothing else. */
record DirectCall(URI target, Map<String, String> headers, String body) {

    /** As many connections as the product keeps to one host. */
    static CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(400)
                                .setMaxConnPerRoute(100)
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    /** Sends it and reads the whole answer. */
    void send(CloseableHttpClient client) throws IOException {
        var post = new HttpPost(target);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        client.execute(
                post,
                answer -> {
                    var bytes = EntityUtils.toByteArray(answer.getEntity());
                    if (answer.getCode() != 200) {
                        throw new IOException("The simulator answered %d: %s".formatted(answer.getCode(), new String(bytes)));
                    }
                    return bytes.length;
                });
    }
}
