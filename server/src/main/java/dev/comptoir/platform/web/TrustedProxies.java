package dev.comptoir.platform.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code -Proto} from the proxies that the operator names
 * ({@code COMPTOIR_TRUSTED_PROXIES}, a regular expression of their addresses), and from nobody
 * else: whoever may write these headers chooses the address that limits and the audit trail see.
 */
@Component
@EnableConfigurationProperties(TrustedProxies.Settings.class)
final class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * What stands between us and browsers ({@code COMPTOIR_TRUSTED_PROXIES}).
     *
     * @param proxies regular expression of the addresses whose X-Forwarded headers are believed;
     *     nobody's when not set
     */
    @ConfigurationProperties("comptoir.trusted")
    record Settings(@DefaultValue("") String proxies) {}

    private final String addresses;

    TrustedProxies(Settings settings) {
        this.addresses = settings.proxies();
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
