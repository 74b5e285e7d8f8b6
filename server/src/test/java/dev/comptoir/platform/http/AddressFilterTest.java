package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses Comptoir may be made to call. */
class AddressFilterTest {

    private final AddressFilter filter = filter("http://127.0.0.1:18400");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refuses(String address) throws UnknownHostException {
        assertThat(filter.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.32.0.1",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void allows(String address) throws UnknownHostException {
        assertThat(filter.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/", "ftp://example.com/", "https:///path",
                        "https://user@example.com/", "https://0x7f000001/",
                "https://017700000001/", "https://2130706433/", "https://0177.0.0.1/",
                        "https://0x7f.0.0.1/", "https://127.1/",
                "https://a_b.example/", "/relative"
            })
    void refusesByTheWayItIsWritten(String address) {
        assertRefused(address, Environment.PRODUCTION);
    }

    @Test
    void aProvidersAddressIsFine() {
        assertThatCode(() ->
                        filter.check(
                                URI.create("https://onlinetools.ups.com/api"),
                                Environment.PRODUCTION,
                                Reach.TYPED))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        filter.check(
                                URI.create("https://9.9.9.9:8443/"),
                                Environment.SANDBOX,
                                Reach.TYPED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:18401/",
                "https://127.0.0.1:18400/",
                "http://localhost:18400/",
                "http://10.0.0.1:18400/",
                "http://127.0.0.1/",
                "https://example.com/"
            })
    void aSimulatorIsTheConfiguredOne(String address) {
        assertRefused(address, Environment.SIMULATOR);
        assertThatCode(() ->
                        filter.check(
                                URI.create("http://127.0.0.1:18400/x"),
                                Environment.SIMULATOR,
                                Reach.TYPED))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutSimulatorsThereIsNoException() {
        assertThatThrownBy(() ->
                        filter(null)
                                .check(
                                        URI.create("http://127.0.0.1:18400/"),
                                        Environment.SIMULATOR,
                                        Reach.TYPED))
                .isInstanceOf(ProviderFault.class);
    }

    @Test
    void whatTheOperatorListedMayBeLocalAndPlain() {
        assertThatCode(() ->
                        filter.check(
                                URI.create("http://192.168.1.20:1234/v1"),
                                Environment.PRODUCTION,
                                Reach.LISTED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com.evil.example/v1/x",
                "https://api.example.com:8443/v1/x",
                "https://evil.example/v1/x",
                "https://api.example.com@evil.example/v1/x",
                "http://api.example.com/v1/x",
                "//evil.example/v1/x"
            })
    void aTypedAddressIsTheOnlyOneThatItsConnectionReaches(String address) {
        for (var reach : List.of(Reach.TYPED, Reach.LISTED)) {
            var target = target("https://api.example.com/v1", reach);

            assertThatCode(() ->
                            filter.check(URI.create("https://api.example.com:443/v1/x"), target))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> filter.check(URI.create(address), target))
                    .isInstanceOfSatisfying(
                            ProviderFault.class,
                            fault ->
                                    assertThat(fault.network())
                                            .contains(NetworkCause.BLOCKED_ADDRESS));
        }
    }

    @Test
    void aProviderMayHaveSeveralHosts() {
        var target = target("https://api.zoom.us/v2", Reach.PROVIDER);

        assertThatCode(() -> filter.check(URI.create("https://zoom.us/oauth/token"), target))
                .doesNotThrowAnyException();
    }

    private static RemoteTarget target(String address, Reach reach) {
        return new RemoteTarget(
                new StoreId(Ids.next()),
                Ids.next(),
                "test",
                Environment.PRODUCTION,
                URI.create(address),
                reach,
                Set.of(),
                CallPolicy.defaults());
    }

    private void assertRefused(String address, Environment environment) {
        assertThatThrownBy(() -> filter.check(URI.create(address), environment, Reach.TYPED))
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault ->
                                assertThat(fault.network()).contains(NetworkCause.BLOCKED_ADDRESS));
    }

    private static AddressFilter filter(@Nullable String simulators) {
        var url = simulators == null ? null : URI.create(simulators);
        return new AddressFilter(
                new Installation(
                        Installation.Mode.DEMO,
                        URI.create("http://localhost"),
                        Path.of("."),
                        url,
                        "test"));
    }
}
