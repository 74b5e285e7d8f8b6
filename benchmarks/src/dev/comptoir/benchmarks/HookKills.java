package dev.comptoir.benchmarks;

import dev.comptoir.platform.database.Durability;
import dev.comptoir.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills the server in the middle of sixteen senders' messages, and looks whether each message that was acknowledged is in
 * the table, once and whole.
 */
final class HookKills {

    private static final int ROUNDS = 20;
    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 2_500;

    private final Settings settings;
    private final Map<String, String> environment;
    private final Truth truth;
    private final Random random = new Random(Long.getLong("bench.seed", 0));
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private HookKills(Settings settings, Map<String, String> environment, Truth truth) {
        this.settings = settings;
        this.environment = environment;
        this.truth = truth;
    }

    /**
     * @throws IllegalStateException when a message was acknowledged and is not there
     */
    static void run(Settings settings, Simulators simulators) throws Exception {
        System.out.printf("%n## Killed while messages come in, %d rounds%n", ROUNDS);
        var folder = settings.folder().resolve("hook-kill");
        Files.createDirectories(folder);
        try (var database = EmbeddedPostgres.start(folder, Durability.FULL);
                var truth =
                        new Truth(
                                database.access().url(),
                                database.administrator().user(),
                                database.administrator().password())) {
            new HookKills(settings, environment(settings, simulators, database), truth).all();
        }
    }

    private static Map<String, String> environment(Settings settings, Simulators simulators, EmbeddedPostgres database) {
        var access = database.access();
        var system = Objects.requireNonNull(access.system());
        var all = new HashMap<>(Product.environment(settings, simulators.url()));
        all.put("COMPTOIR_DB_URL", access.url());
        all.put("COMPTOIR_DB_OWNER_USER", access.owner().user());
        all.put("COMPTOIR_DB_OWNER_PASSWORD", access.owner().password());
        all.put("COMPTOIR_DB_USER", access.app().user());
        all.put("COMPTOIR_DB_PASSWORD", access.app().password());
        all.put("COMPTOIR_DB_SYSTEM_USER", system.user());
        all.put("COMPTOIR_DB_SYSTEM_PASSWORD", system.password());
        return all;
    }

    private void all() throws Exception {
        String path = null;
        for (int round = 0; round < ROUNDS; round++) {
            try (var product = Product.startWith(settings, environment, HookBenchmark.classes(), HookedConnector.class)) {
                path = path == null ? HookBenchmark.connect(settings) : path;
                round(round, path, product);
            }
        }
        long kept = truth.count("select count(*) from webhooks.hook_message");
        long whole = truth.count("select count(*) from webhooks.hook_message where length(body) = ?", HookSender.BYTES);
        long receipts = truth.count("select count(*) from webhooks.hook_receipt");
        var there =
                Set.copyOf(
                        truth.texts(
                                "select headers -> ? ->> 0 from webhooks.hook_message", HookedConnector.ID));
        var lost = acknowledged.stream().filter(name -> !there.contains(name)).toList();
        System.out.printf(
                "- %d rounds: %d messages acknowledged, %d kept, %d of them whole, %d receipts, %d acknowledged and lost%n",
                ROUNDS, acknowledged.size(), kept, whole, receipts, lost.size());
        if (!lost.isEmpty() || kept != whole || kept != receipts || there.size() != kept) {
            throw new IllegalStateException("There are contradictions, see above");
        }
    }

    private void round(int round, String path, Product product) throws Exception {
        var senders = new ArrayList<Thread>();
        for (int n = 0; n < HookBenchmark.SENDERS; n++) {
            var name = "k%d-%d".formatted(round, n);
            senders.add(Thread.startVirtualThread(() -> sendUntilKilled(path, name)));
        }
        Thread.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
        product.kill();
        for (var sender : senders) {
            sender.join();
        }
    }

    private void sendUntilKilled(String path, String name) {
        try (var sender = new HookSender(Product.address(settings), path, name)) {
            while (true) {
                acknowledged.add(sender.send());
            }
        } catch (IOException killed) {
            // what it sent last was not acknowledged
        }
    }
}
