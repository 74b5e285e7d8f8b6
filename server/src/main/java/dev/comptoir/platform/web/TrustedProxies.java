package dev.comptoir.platform.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code -Proto} from the proxies that the operator names
 * ({@code COMPTOIR_TRUSTED_PROXIES}, a regular expression of their addresses), and from nobody
 * else: whoever may write these headers chooses the address that limits and the audit trail see.
 */
@Component
final class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String addresses;

    TrustedProxies(@Value("${comptoir.trusted-proxies:}") String addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (addresses.isBlank()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(addresses);
        valve.setTrustedProxies(addresses);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }
}
