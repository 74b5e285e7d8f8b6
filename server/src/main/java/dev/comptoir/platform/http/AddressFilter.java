package dev.comptoir.platform.http;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;

/**
 * Where Comptoir may be made to call. Addresses are settings and answers of strangers, so a call
 * could else be aimed at this machine, its network or the cloud's metadata service. Only public
 * addresses over https are called; the exceptions are the simulators' own address, for connections
 * of that environment, and what the operator of this installation has listed by name.
 *
 * <p>{@link #check} looks at what is written; {@link #publicAddresses()} sits in the client's name
 * resolution and judges the very address that is connected to, so that a name that resolves
 * differently the second time does not get past it.
 */
@Component
public final class AddressFilter {

    /**
     * What Boot's list lets through although it leads to another address or to none (RFC 4291,
     * 9637, 9602; Azure's host).
     */
    private static final InetAddressFilter PUBLIC =
            InetAddressFilter.externalAddresses()
                    .andNot(
                            "::/96",
                            "::ffff:0:0:0/96",
                            "64:ff9b:1::/48",
                            "3fff::/20",
                            "5f00::/16",
                            "168.63.129.16/32");

    private static final Pattern CANONICAL_IPV4 =
            Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");
    private static final Pattern NUMBER_AT_END =
            Pattern.compile("(?:.*\\.)?(?:0[xX][0-9a-fA-F]*|\\d+)\\.?");

    private final @Nullable URI simulators;

    AddressFilter(Installation installation) {
        this.simulators = installation.simulatorsUrl();
    }

    /** Judges an address that a name resolved to. */
    public boolean isPublic(InetAddress address) {
        return PUBLIC.matches(address);
    }

    /**
     * Judges what one call is aimed at. Whoever chose the target's address chose a host for its
     * credentials; a path that leads to another one is refused.
     *
     * @throws ProviderFault with cause {@link NetworkCause#BLOCKED_ADDRESS}
     */
    void check(URI uri, RemoteTarget target) {
        check(uri, target.environment(), target.reach());
        if (target.reach() != Reach.PROVIDER && !sameOrigin(uri, target.baseUrl())) {
            throw blocked(uri, "it is not the address of the connection");
        }
    }

    /**
     * Refuses an address by the way it is written, before any name is looked up.
     *
     * @throws ProviderFault with cause {@link NetworkCause#BLOCKED_ADDRESS}
     */
    public void check(URI uri, Environment environment, Reach reach) {
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw blocked(uri, "it does not name a host in the usual way");
        }
        if (environment == Environment.SIMULATOR) {
            if (!isSimulator(uri)) {
                throw blocked(
                        uri, "a connection to a simulator calls only the configured simulators");
            }
            return;
        }
        if (reach == Reach.LISTED) {
            return; // the operator named this very host
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw blocked(uri, "providers are called over https only");
        }
        if (NUMBER_AT_END.matcher(host).matches() && !CANONICAL_IPV4.matcher(host).matches()) {
            throw blocked(uri, "it writes a numeric address in an ambiguous way");
        }
    }

    InetAddressFilter publicAddresses() {
        return PUBLIC;
    }

    /** The only host that connections of environment simulator reach. */
    boolean isSimulatorHost(String host) {
        return simulators != null && sameHost(host, simulators.getHost());
    }

    static ProviderFault blocked(Object address, String reason) {
        var words = "Comptoir does not call %s: %s.".formatted(address, reason);
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.BLOCKED_ADDRESS, words);
    }

    private boolean isSimulator(URI uri) {
        return simulators != null && sameOrigin(uri, simulators);
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && sameHost(one.getHost(), other.getHost())
                && port(one) == port(other);
    }

    private static boolean sameHost(@Nullable String one, @Nullable String other) {
        return one != null && other != null && normal(one).equals(normal(other));
    }

    private static String normal(String host) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
