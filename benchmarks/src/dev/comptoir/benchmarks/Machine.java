package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** What the figures were taken on; without it they mean nothing. */
final class Machine {

    private static final int WRITES = 200;

    private Machine() {}

    static String describe() throws IOException {
        var model =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown processor");
        return "%d cores, %s, load %s before, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                        Runtime.version());
    }

    /** How long the disk under the database takes to keep 8 kB: a commit cannot be faster. */
    static Samples fsync(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "fsync", ".tmp");
        var page = ByteBuffer.allocate(8192);
        ThreadLocalRandom.current().nextBytes(page.array());
        var took = new ArrayList<Long>();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int n = 0; n < WRITES; n++) {
                long begin = System.nanoTime();
                channel.write(page.rewind(), 0);
                channel.force(false);
                took.add(System.nanoTime() - begin);
            }
        } finally {
            Files.delete(file);
        }
        return Samples.of(took);
    }
}
