package dev.comptoir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A release as it is kept in {@code releases/}: its migrations, and a database that it filled. See
 * the README there.
 */
public record RecordedRelease(Path folder) {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    public static List<RecordedRelease> all() {
        try (var folders = Files.list(Path.of("..", "releases"))) {
            return folders.filter(Files::isDirectory).sorted().map(RecordedRelease::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecordedRelease named(String name) {
        return new RecordedRelease(Path.of("..", "releases", name));
    }

    /** Of a module's migrations as they are now, by their paths. */
    public static SortedMap<String, String> currentMigrations() {
        try (var files = Files.walk(MIGRATIONS)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> MIGRATIONS.relativize(file).toString(),
                                    RecordedRelease::digest,
                                    (one, other) -> one,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests of the migrations that the release had, by their paths. */
    public SortedMap<String, String> migrations() {
        return lines(folder.resolve("migrations.txt")).stream()
                .map(line -> line.split("  ", 2))
                .collect(
                        Collectors.toMap(
                                parts -> parts[1],
                                parts -> parts[0],
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** The contract that callers of the release were written for. */
    public String contract() throws IOException {
        try (var file = new GZIPInputStream(Files.newInputStream(contractFile()))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Keeps the migrations and the contract as they are now. */
    public void writeSources() throws IOException {
        Files.createDirectories(folder);
        try (var file = new GZIPOutputStream(Files.newOutputStream(contractFile()))) {
            Files.copy(Path.of("..", "contract", "openapi.json"), file);
        }
        var lines =
                currentMigrations().entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey())
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("migrations.txt"), lines);
    }

    private Path contractFile() {
        return folder.resolve("openapi.json.gz");
    }

    /** The newest migration of each module that had any. */
    public Map<String, Integer> versions() {
        var newest = new TreeMap<String, Integer>();
        for (var path : migrations().keySet()) {
            var parts = path.split("/V|__(?!root)");
            newest.merge(parts[0], Integer.valueOf(parts[1]), Math::max);
        }
        return newest;
    }

    public Path rows() {
        return folder.resolve("rows.txt");
    }

    /** The key to the secrets among the rows; made for them, and no key to anything else. */
    public Path masterKey() {
        return folder.resolve("master.key");
    }

    /** What callers of the release knew: ids and a key of the API. */
    public Properties known() {
        var known = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("known.properties"))) {
            known.load(file);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            var text = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
