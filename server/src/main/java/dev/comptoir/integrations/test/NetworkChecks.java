package dev.comptoir.integrations.test;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.AddressFilter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stages before anything is said to the provider: name, connection, encryption. Of one test.
 */
final class NetworkChecks implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5000;
    private static final String TEXT = "integrations.test.";

    private final TestSubject<?> subject;
    private final AddressFilter filter;
    private final Clock clock;

    private List<InetAddress> addresses = List.of();
    private final Socket socket = new Socket();

    NetworkChecks(TestSubject<?> subject, AddressFilter filter, Clock clock) {
        this.subject = subject;
        this.filter = filter;
        this.clock = clock;
    }

    Finding nameResolution() {
        try {
            filter.check(
                    subject.connection().baseUrl(),
                    subject.connection().environment(),
                    subject.reach());
            addresses = Arrays.asList(InetAddress.getAllByName(subject.host()));
        } catch (ProviderFault blocked) {
            return Finding.failed(blocked);
        } catch (UnknownHostException e) {
            return Finding.failed(
                    ProviderFault.of(
                                    FaultKind.UNAVAILABLE,
                                    NetworkCause.UNKNOWN_HOST,
                                    "The name %s is not known.".formatted(subject.host()))
                            .causedBy(e));
        }
        var blocked =
                addresses.stream()
                        .filter(address -> !subject.local() && !filter.isPublic(address))
                        .findFirst();
        return blocked.map(this::blocked).orElseGet(() -> Finding.passed(resolved()));
    }

    private Phrase resolved() {
        var listed =
                addresses.stream()
                        .limit(3)
                        .map(InetAddress::getHostAddress)
                        .collect(Collectors.joining(", "));
        var key =
                subject.simulated()
                        ? "name-resolution.simulator"
                        : subject.local() ? "name-resolution.listed" : "name-resolution.resolved";
        return new Phrase(TEXT + key, Map.of("host", subject.host(), "addresses", listed));
    }

    private Finding blocked(InetAddress address) {
        return Finding.failed(
                ProviderFault.of(
                        FaultKind.PROTOCOL,
                        NetworkCause.BLOCKED_ADDRESS,
                        "%s leads to %s, which is not a public address."
                                .formatted(subject.host(), address.getHostAddress())));
    }

    Finding connection() {
        try {
            var address = new InetSocketAddress(addresses.getFirst(), subject.port());
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return Finding.passed(
                    new Phrase(
                            TEXT + "connection.stands",
                            Map.of(
                                    "address",
                                    addresses.getFirst().getHostAddress(),
                                    "port",
                                    String.valueOf(subject.port()))));
        } catch (SocketTimeoutException e) {
            return noConnection(NetworkCause.UNREACHABLE, "No answer within 5 seconds.", e);
        } catch (ConnectException e) {
            return noConnection(NetworkCause.REFUSED, "The connection was refused.", e);
        } catch (IOException e) {
            return noConnection(NetworkCause.UNREACHABLE, "The host cannot be reached.", e);
        }
    }

    private Finding noConnection(NetworkCause cause, String words, IOException e) {
        return Finding.failed(ProviderFault.of(FaultKind.UNAVAILABLE, cause, words).causedBy(e));
    }

    Finding encryption() {
        return subject.encrypted()
                ? new TlsCheck(subject.host(), subject.port(), clock).check(socket)
                : Finding.skipped(
                        Phrase.of(TEXT + (subject.simulated() ? "tls.simulator" : "tls.listed")));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // what was to be found out with it is found out
        }
    }
}
