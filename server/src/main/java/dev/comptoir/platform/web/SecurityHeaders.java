package dev.comptoir.platform.web;

import dev.comptoir.platform.Installation;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The headers that keep a browser from doing anything but what our own pages need. Everything comes
 * from our own host; only styles may be inline, because Mantine writes sizes and colours into
 * {@code style} attributes and one style element. The camera is for scanning serial numbers.
 */
@Component
public final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String CONTENT =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    private final boolean secure;

    SecurityHeaders(Installation installation) {
        this.secure = installation.secure();
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy ->
                        policy.policy(
                                org.springframework.security.web.header.writers
                                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                        .SAME_ORIGIN));
        headers.httpStrictTransportSecurity(this::transport);
    }

    /**
     * By the public address and not by the request: TLS ends at the proxy, and what comes from
     * there is plain.
     */
    private void transport(HeadersConfigurer<HttpSecurity>.HstsConfig transport) {
        if (secure) {
            transport.requestMatcher(AnyRequestMatcher.INSTANCE);
        } else {
            transport.disable();
        }
    }
}
