package dev.comptoir.simulators;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The simulators as a program of their own: demo mode and browser tests start it. */
public final class Main {

    private static final Set<String> OPTIONS = Set.of("--port", "--control-port", "--bind");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(options(arguments));
        } catch (IllegalArgumentException wrong) {
            fail(wrong.getMessage() + "\nusage: --port N --control-port N --bind ADDRESS");
        } catch (IOException taken) {
            fail("cannot listen: " + taken.getMessage());
        }
    }

    private static void run(Map<String, String> given) throws IOException, InterruptedException {
        var options =
                SimulatorServer.Options.local()
                        .bind(InetAddress.getByName(given.getOrDefault("--bind", "127.0.0.1")))
                        .ports(
                                port(given.getOrDefault("--port", "8090")),
                                port(given.getOrDefault("--control-port", "8091")));
        var server = SimulatorServer.start(options);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.close();
                            stopped.countDown();
                        }));
        System.out.println(
                "comptoir-simulators ready: "
                        + server.uri()
                        + " control "
                        + server.controlUri()
                        + " simulators "
                        + server.simulators().stream()
                                .map(Simulator::code)
                                .sorted()
                                .collect(Collectors.joining(",")));
        stopped.await();
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown or incomplete: " + arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("not a port: " + text, notANumber);
        }
        throw new IllegalArgumentException("not a port: " + text);
    }

    private static void fail(String message) {
        System.err.println("comptoir-simulators: " + message);
        System.exit(2);
    }
}
