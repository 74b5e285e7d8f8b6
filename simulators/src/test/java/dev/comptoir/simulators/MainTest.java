package dev.comptoir.simulators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as {@code ./run} starts it: a process of its own. */
@Timeout(90)
class MainTest {

    private static final Pattern READY =
            Pattern.compile("comptoir-simulators ready: (\\S+) control (\\S+) simulators (\\S+)");

    private final Caller caller = new Caller();

    @Test
    void saysWhenItIsReadyServesAndStopsOnSigterm() throws Exception {
        var process = start("--port", "0", "--control-port", "0");
        try {
            var ready = READY.matcher(process.inputReader(UTF_8).readLine());
            assertThat(ready.matches()).isTrue();
            assertThat(ready.group(3).split(",")).contains("ups");
            assertThat(caller.get(ready.group(1) + "/onlinetools.ups.com/").statusCode())
                    .isEqualTo(404);
            assertThat(caller.get(ready.group(2) + "/_control/health").statusCode()).isEqualTo(200);

            process.destroy();

            assertThat(process.waitFor(30, SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var process = start("--port", Integer.toString(taken.getLocalPort()));

            assertThat(process.errorReader(UTF_8).readLine()).contains("cannot listen");
            assertThat(process.waitFor(30, SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatItTakes() throws Exception {
        for (var wrong :
                List.of(
                        List.of("--prot", "1"),
                        List.of("--port"),
                        List.of("--port", "http"),
                        List.of("--port", "70000"))) {
            var process = start(wrong.toArray(String[]::new));

            assertThat(process.waitFor(30, SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                    .contains("usage: --port N");
        }
    }

    private static Process start(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
