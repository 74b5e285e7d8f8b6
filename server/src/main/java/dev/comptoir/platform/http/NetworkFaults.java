package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.springframework.boot.http.client.FilteredHostException;

/**
 * Says what a failure on the way to a provider means. A network failure is never taken for a bad
 * key.
 */
final class NetworkFaults {

    private NetworkFaults() {}

    static ProviderFault of(Exception failure, URI uri, Attempt attempt) {
        if (failure instanceof ProviderFault fault) {
            return fault;
        }
        if (attempt.hasExpired()) {
            return ProviderFault.of(
                            FaultKind.TIMEOUT,
                            "%s did not finish its answer in time.".formatted(uri.getHost()))
                    .causedBy(failure);
        }
        return read(failure, uri).causedBy(failure);
    }

    private static ProviderFault read(Exception failure, URI uri) {
        var host = uri.getHost();
        return switch (failure) {
            case FilteredHostException e ->
                    AddressFilter.blocked(host, "the name leads to a private or local address");
            case UnknownHostException e ->
                    fault(
                            FaultKind.UNAVAILABLE,
                            NetworkCause.UNKNOWN_HOST,
                            "There is no host named %s.",
                            host);
            case ConnectionRequestTimeoutException e ->
                    ProviderFault.of(
                            FaultKind.UNAVAILABLE,
                            "All of Comptoir's connections to %s are busy.".formatted(host));
            case ConnectTimeoutException e ->
                    fault(
                            FaultKind.TIMEOUT,
                            NetworkCause.UNREACHABLE,
                            "%s could not be reached in time.",
                            host);
            case NoRouteToHostException e ->
                    fault(
                            FaultKind.UNAVAILABLE,
                            NetworkCause.UNREACHABLE,
                            "There is no route to %s.",
                            host);
            case ConnectException e ->
                    fault(
                            FaultKind.UNAVAILABLE,
                            NetworkCause.REFUSED,
                            "%s refused the connection.",
                            authority(uri));
            case SSLException e -> tls(e, host);
            case SocketTimeoutException e ->
                    ProviderFault.of(
                            FaultKind.TIMEOUT, "%s did not answer in time.".formatted(host));
            case IOException e -> broken(e, host);
            default -> throw unexpected(failure);
        };
    }

    private static ProviderFault broken(IOException failure, String host) {
        return switch (failure) {
            case TruncatedChunkException e -> cut(host);
            case ConnectionClosedException e -> cut(host);
            case MalformedChunkCodingException e -> garbage(host);
            case MessageConstraintException e -> garbage(host);
            case ClientProtocolException e -> garbage(host);
            case ZipException e -> garbage(host);
            default -> cut(host);
        };
    }

    private static ProviderFault tls(SSLException failure, String host) {
        var words =
                "No trusted encrypted connection to %s: %s".formatted(host, failure.getMessage());
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.TLS, words);
    }

    private static ProviderFault cut(String host) {
        return fault(
                FaultKind.UNAVAILABLE,
                NetworkCause.CUT,
                "%s closed the connection before its answer was complete.",
                host);
    }

    private static ProviderFault garbage(String host) {
        return fault(
                FaultKind.PROTOCOL, NetworkCause.GARBAGE, "What %s answered is not HTTP.", host);
    }

    private static ProviderFault fault(
            FaultKind kind, NetworkCause cause, String words, String host) {
        return ProviderFault.of(kind, cause, words.formatted(host));
    }

    private static String authority(URI uri) {
        int port =
                uri.getPort() >= 0
                        ? uri.getPort()
                        : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + " (port " + port + ")";
    }

    /** A mistake of ours is not the provider's trouble. */
    private static RuntimeException unexpected(Exception failure) {
        return failure instanceof RuntimeException ours ? ours : new IllegalStateException(failure);
    }
}
