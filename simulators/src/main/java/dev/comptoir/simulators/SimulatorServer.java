package dev.comptoir.simulators;

import dev.comptoir.simulators.HttpReader.Incoming;
import dev.comptoir.simulators.kit.Delivery;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.Recorder;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * All simulators behind one port. The first segment of a path is the provider's real host name, the
 * rest the vendor's own path: {@code /onlinetools.ups.com/security/v1/oauth/token}. A second port
 * carries the control API. In a test, use {@link #start()} and the accessors; they are the same
 * faults, records and clock that the control API reaches.
 */
public final class SimulatorServer implements AutoCloseable {

    /** Where to listen; port 0 takes any free one. TLS is the sockets' affair. */
    public record Options(
            InetAddress bind, int port, int controlPort, ServerSocketFactory sockets) {

        public static Options local() {
            return new Options(
                    InetAddress.getLoopbackAddress(), 0, 0, ServerSocketFactory.getDefault());
        }

        public Options ports(int provider, int control) {
            return new Options(bind, provider, control, sockets);
        }

        public Options bind(InetAddress address) {
            return new Options(address, port, controlPort, sockets);
        }

        public Options sockets(ServerSocketFactory factory) {
            return new Options(bind, port, controlPort, factory);
        }

        String scheme() {
            return sockets instanceof SSLServerSocketFactory ? "https" : "http";
        }
    }

    /** A provider at work. */
    private record Provider(Simulator simulator, Routes routes) {}

    private final VirtualClock clock = new VirtualClock();
    private final Recorder recorder = new Recorder(clock);
    private final Faults faults = new Faults();
    private final List<Simulator> simulators;
    private final Map<String, Provider> providers = new HashMap<>();
    private final WireServer wire;
    private final ControlApi control;
    private final Options options;

    private SimulatorServer(Options options) throws IOException {
        this.options = options;
        simulators =
                ServiceLoader.load(Simulator.class, Simulator.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        for (var simulator : simulators) {
            var provider = new Provider(simulator, simulator.routes(clock));
            simulator.hosts().forEach(host -> providers.put(host, provider));
        }
        wire = new WireServer(options.sockets(), options.bind(), options.port(), this::handle);
        try {
            control = new ControlApi(this, options.bind(), options.controlPort());
        } catch (IOException portTaken) {
            wire.close();
            throw portTaken;
        }
    }

    /** On the loopback address, any free ports. */
    public static SimulatorServer start() {
        try {
            return start(Options.local());
        } catch (IOException noFreePort) {
            throw new UncheckedIOException(noFreePort);
        }
    }

    /**
     * @throws IOException when a port is taken
     */
    public static SimulatorServer start(Options options) throws IOException {
        return new SimulatorServer(options);
    }

    /** What a server under test is given as the address of the simulators. */
    public URI uri() {
        return address(options.scheme(), wire.port());
    }

    /** The root of one provider: {@code uri("onlinetools.ups.com")}. */
    public URI uri(String host) {
        return URI.create(uri() + "/" + host);
    }

    public URI controlUri() {
        return address("http", control.port());
    }

    public Faults faults() {
        return faults;
    }

    public Recorder recorder() {
        return recorder;
    }

    public VirtualClock clock() {
        return clock;
    }

    public List<Simulator> simulators() {
        return simulators;
    }

    /** The simulator of this type, for its knobs. */
    public <T extends Simulator> T simulator(Class<T> type) {
        return simulators.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** As after the start: no faults, no records, real time, default knobs, fresh providers. */
    public void reset() {
        faults.clear();
        clock.reset();
        recorder.clear();
        for (var simulator : simulators) {
            simulator.settings().reset();
            simulator.reset();
        }
    }

    @Override
    public void close() {
        control.close();
        wire.close();
    }

    private URI address(String scheme, int port) {
        var bind = options.bind();
        var host = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
        var literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + literal + ":" + port);
    }

    private Delivery handle(Incoming incoming) throws InterruptedException {
        var request = request(incoming);
        var chapter = recorder.chapter();
        var provider = Optional.ofNullable(providers.get(request.host()));
        if (provider.isEmpty()) {
            return recorded(chapter, request, Delivery.whole(unknownHost(request.host())), null);
        }
        var simulator = provider.get().simulator();
        var rule = faults.take(request);
        if (rule.isEmpty()) {
            return recorded(
                    chapter, request, Delivery.whole(answer(provider.get(), request)), null);
        }
        Thread.sleep(rule.get().delay());
        var fault = rule.get().fault();
        var delivery = fault.play(() -> answer(provider.get(), request), simulator::refuse, clock);
        return recorded(chapter, request, delivery, FaultNames.of(fault));
    }

    private Delivery recorded(
            long chapter, Request request, Delivery delivery, @Nullable String fault) {
        recorder.record(chapter, request, delivery.response(), fault);
        return delivery;
    }

    private static Response answer(Provider provider, Request request) {
        try {
            return provider.routes().handle(request);
        } catch (RuntimeException defect) {
            // a defect of ours must not look like something the provider does
            defect.printStackTrace();
            return Response.text(500, "simulator " + provider.simulator().code() + ": " + defect);
        }
    }

    private Response unknownHost(String host) {
        return Response.text(
                404,
                "no simulator for host '" + host + "'; there are " + providers.keySet() + "\n");
    }

    /** Splits {@code /host/vendor/path?query}. */
    private static Request request(Incoming incoming) {
        var target = incoming.target();
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var slash = path.indexOf('/', 1);
        return new Request(
                incoming.method(),
                path.isEmpty() ? "" : path.substring(1, slash < 0 ? path.length() : slash),
                slash < 0 ? "/" : path.substring(slash),
                mark < 0 ? "" : target.substring(mark + 1),
                incoming.headers(),
                incoming.body());
    }
}
