package dev.comptoir.benchmarks;

import dev.comptoir.platform.database.Durability;
import dev.comptoir.platform.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Kills the server in the middle of each command that writes, starts it again, and looks whether every row is old or new
 * and everything that was acknowledged is there. See docs/adr/0013.
 */
final class KillBenchmark {

    private static final int SETTLING_SECONDS = 150;
    private static final int AT_THE_ANSWER = 1_000_000;

    private final Settings settings;
    private final Simulators simulators;
    private final StepWire wire;
    private final Mortal server;
    private final Truth truth;
    private final Random random;
    private final int kills;

    private KillBenchmark(
            Settings settings, Simulators simulators, EmbeddedPostgres database, StepWire wire) throws Exception {
        long seed = Long.getLong("bench.seed", 0);
        System.out.printf("- seed %d, %d kills for each command%n", seed, settings.kills());
        this.settings = settings;
        this.simulators = simulators;
        this.wire = wire;
        this.kills = settings.kills();
        this.random = new Random(seed);
        var administrator = database.administrator();
        truth = new Truth(database.access().url(), administrator.user(), administrator.password());
        server = Mortal.start(settings, environment(database), wire);
    }

    /**
     * @param commands names of those to be killed in, of which the last word is enough, and {@code buying}; all when empty
     * @throws IllegalStateException when something was lost, half done or done twice
     */
    static void run(Settings settings, Simulators simulators, List<String> commands) throws Exception {
        var folder = settings.folder().resolve("kill");
        Files.createDirectories(folder);
        System.out.printf("%n## Killed in the middle%n");
        try (var database = EmbeddedPostgres.start(folder, Durability.FULL);
                var wire = new StepWire(Database.of(folder).port())) {
            if (!new KillBenchmark(settings, simulators, database, wire).all(commands)) {
                throw new IllegalStateException("There are contradictions, see above");
            }
        }
    }

    private Map<String, String> environment(EmbeddedPostgres database) {
        var access = database.access();
        var system = Objects.requireNonNull(access.system());
        var all = new HashMap<>(Product.environment(settings, simulators.url()));
        all.put(
                "COMPTOIR_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/comptoir?sslmode=disable&gssEncMode=disable".formatted(wire.port()));
        all.put("COMPTOIR_DB_OWNER_USER", access.owner().user());
        all.put("COMPTOIR_DB_OWNER_PASSWORD", access.owner().password());
        all.put("COMPTOIR_DB_USER", access.app().user());
        all.put("COMPTOIR_DB_PASSWORD", access.app().password());
        all.put("COMPTOIR_DB_SYSTEM_USER", system.user());
        all.put("COMPTOIR_DB_SYSTEM_PASSWORD", system.password());
        return all;
    }

    private boolean all(List<String> commands) throws Exception {
        try (truth; server) {
            var sender = signIn();
            var prepared = Prepared.in(settings, 1);
            var steps =
                    new KillSteps(sender, truth, prepared, simulators)
                            .all().stream()
                                    .filter(step -> commands.isEmpty() || commands.contains(lastWord(step.name())))
                                    .toList();
            var buying = commands.isEmpty() || commands.contains(KillBuying.NAME);
            if (steps.isEmpty() && !buying) {
                throw new IllegalArgumentException("No command is named " + commands);
            }
            var sound = steps.isEmpty() || inEach(steps);
            return buying ? buying(sender, prepared.store()) & sound : sound;
        }
    }

    private boolean inEach(List<KillStep> steps) throws Exception {
        var killed = new ArrayList<Killed>();
        for (var step : steps) {
            killed.add(kill(step));
        }
        settle();
        System.out.println(KillTally.HEAD);
        var sound = true;
        for (var each : killed) {
            sound &= settled(each);
        }
        return sound;
    }

    private boolean buying(Sender sender, String store) throws Exception {
        try (var api = new Api(Product.address(settings))) {
            api.signIn();
            return KillBuying.run(server, sender, truth, simulators, store, api.createCarriers(store), kills);
        }
    }

    private Sender signIn() throws Exception {
        try (var api = new Api(Product.address(settings))) {
            api.signIn();
            return new Sender(Product.address(settings), api.session());
        }
    }

    /** A command that was killed in, and what was seen right after each kill. */
    private record Killed(KillStep step, KillTally tally, List<KillTally.Run> runs) {}

    private Killed kill(KillStep step) throws Exception {
        int roundTrips = measure(step);
        var tally = new KillTally(step.name(), roundTrips);
        var runs = new ArrayList<KillTally.Run>();
        for (int n = 0; n < kills; n++) {
            int moment = (int) ((n + random.nextDouble()) * 2 * roundTrips / kills);
            runs.add(kill(step, n, moment, tally));
        }
        if (kills > 1) {
            runs.add(kill(step, kills, AT_THE_ANSWER, tally));
        }
        return new Killed(step, tally, runs);
    }

    private static boolean settled(Killed killed) throws Exception {
        var step = killed.step();
        var tally = killed.tally();
        for (var run : step.overwritten() ? List.<KillTally.Run>of() : killed.runs()) {
            tally.settled(run, step.look(run.name()));
        }
        System.out.println(tally.row());
        tally.contradictions().forEach(text -> System.out.println("  - CONTRADICTION " + text));
        return tally.contradictions().isEmpty();
    }

    /** Round trips to the database of the command undisturbed; the first time is for warming up. */
    private int measure(KillStep step) throws Exception {
        for (int n = 0; n < 2; n++) {
            var run = name(step, 9000 + n);
            step.prepare(run);
            wire.restart();
            int status = step.send(run);
            if (status / 100 != 2) {
                throw new IllegalStateException("%s undisturbed: %d".formatted(step.name(), status));
            }
        }
        return wire.steps();
    }

    /**
     * @param moment two for each round trip; a server that lives past the moment, because there were fewer this time, dies
     *     as soon as its answer is here
     */
    private KillTally.Run kill(KillStep step, int n, int moment, KillTally tally) throws Exception {
        var name = name(step, n);
        step.prepare(name);
        var side = moment % 2 == 0 ? StepWire.Side.BEFORE : StepWire.Side.AFTER;
        wire.arm(1 + moment / 2, side, server::kill);
        int status = step.send(name);
        var missed = !wire.disarm();
        server.kill();
        server.rise();
        var run = new KillTally.Run(name, status, "%s round trip %d".formatted(side, 1 + moment / 2));
        tally.killed(run, missed, step.look(name));
        if (step.repeatable()) {
            tally.repeated(run, step.send(name));
        }
        return run;
    }

    /** Work of dead nodes is given to the living one after four missed heartbeats; that is waited for once. */
    private void settle() throws Exception {
        long end = System.nanoTime() + SETTLING_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end && due() > 0) {
            Thread.sleep(200);
        }
        if (due() > 0) {
            throw new IllegalStateException("jobs do not end: " + due());
        }
    }

    private long due() throws Exception {
        return truth.count("select count(*) from platform.scheduled_tasks where picked or execution_time < now()");
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String name(KillStep step, int n) {
        return "kill-%s-%04d".formatted(step.name().replaceAll("[^A-Za-z]", "-").toLowerCase(Locale.ROOT), n);
    }
}
