package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Tries to get into every operation of the live contract without the right to. An operation that
 * somebody adds is swept with no edit here; one that states no audience fails.
 */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangerSweepTests {

    /** What anybody may call. A new one is a decision, so it is written down here. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "signIn",
                    "getInstallation",
                    "getInvitation",
                    "acceptInvitation",
                    "getPasswordReset",
                    "getPublicTracking",
                    "resetPassword");

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @LocalServerPort private int port;

    private TestStore store;
    private TestStore other;
    private Caller stranger;
    private Caller foreignKey;
    private final Map<Role, Caller> team = new EnumMap<>(Role.class);
    private final Map<Permission, Caller> keysWithout = new EnumMap<>(Permission.class);

    private record Target(
            String operation, String method, String path, String audience, String permission) {

        String in(String storeId) {
            return path.replace("{storeId}", storeId)
                    .replaceAll("\\{[a-zA-Z]+}", Ids.next().toString());
        }

        Permission needed() {
            return Permission.of(permission);
        }
    }

    @BeforeAll
    void invite() {
        stranger = Caller.stranger(port);
        store = TestStore.create(port);
        other = TestStore.create(port);
        foreignKey = other.key(List.of(Permission.values()));
        for (var role : Role.values()) {
            team.put(role, role == Role.OWNER ? store.owner() : store.member(role));
        }
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return targets().stream()
                .flatMap(target ->
                        switch (target.audience()) {
                            case "everybody" ->
                                    Stream.of(
                                            test(
                                                    target,
                                                    "is listed as public",
                                                    () ->
                                                            assertThat(PUBLIC)
                                                                    .contains(target.operation())));
                            case "signed-in" ->
                                    Stream.concat(
                                            toStrangers(target),
                                            Stream.of(
                                                    test(
                                                            target,
                                                            "API keys",
                                                            () -> refused(foreignKey, target))));
                            case "platform-admin" ->
                                    Stream.concat(toStrangers(target), toPeople(target));
                            case "store" -> Stream.concat(toStrangers(target), toOutsiders(target));
                            default ->
                                    Stream.of(
                                            test(
                                                    target,
                                                    "states an audience",
                                                    () ->
                                                            assertThat(target.audience())
                                                                    .as(
                                                                            "annotate it with @Requires, @ForSignedIn, @ForPlatformAdmin or @ForEverybody")
                                                                    .isNotBlank()
                                                                    .isNotEqualTo("nobody")));
                        });
    }

    private Stream<DynamicTest> toStrangers(Target target) {
        return Stream.of(
                test(
                        target,
                        "no session",
                        () -> assertThat(call(stranger, target).status()).isEqualTo(401)),
                test(
                        target,
                        "a made-up key",
                        () ->
                                assertThat(call(Caller.withKey(port, "ck_x"), target).status())
                                        .isEqualTo(401)),
                test(
                        target,
                        "a session without CSRF token",
                        () -> {
                            if (!SAFE.contains(target.method())) {
                                var answer = call(store.owner().forgettingCsrf(), target);
                                assertThat(answer.status()).isEqualTo(403);
                                assertThat(answer.code()).isEqualTo("access.csrf");
                            }
                        }));
    }

    private Stream<DynamicTest> toPeople(Target target) {
        return Stream.of(
                test(target, "a store's owner", () -> refused(store.owner(), target)),
                test(target, "API keys", () -> refused(foreignKey, target)));
    }

    private Stream<DynamicTest> toOutsiders(Target target) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(
                test(
                        target,
                        "another store's owner",
                        () -> {
                            refused(other.owner(), target);
                            var nowhere =
                                    other.owner()
                                            .call(
                                                    target.method(),
                                                    target.in(Ids.next().toString()),
                                                    body(target));
                            assertThat(nowhere.status())
                                    .as("a store that does not exist answers alike")
                                    .isEqualTo(403);
                        }));
        tests.add(test(target, "another store's key", () -> refused(foreignKey, target)));
        tests.add(
                test(
                        target,
                        "a key without the scope",
                        () -> refused(keyWithout(target.needed()), target)));
        Arrays.stream(Role.values())
                .filter(role -> !target.needed().allowedTo(role))
                .map(role ->
                        test(
                                target,
                                "a " + role.id(),
                                () -> refused(Objects.requireNonNull(team.get(role)), target)))
                .forEach(tests::add);
        return tests.stream();
    }

    private Caller keyWithout(Permission permission) {
        return keysWithout.computeIfAbsent(
                permission,
                without ->
                        store.key(
                                Arrays.stream(Permission.values())
                                        .filter(scope -> scope != without)
                                        .toList()));
    }

    private void refused(Caller caller, Target target) {
        var answer = call(caller, target);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.code()).startsWith("access.");
    }

    private Caller.Answer call(Caller caller, Target target) {
        return caller.call(target.method(), target.in(store.id().toString()), body(target));
    }

    private static @Nullable Object body(Target target) {
        return SAFE.contains(target.method()) || target.method().equals("DELETE") ? null : Map.of();
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        var paths = stranger.get("/v3/api-docs").expect(200).json().path("paths");
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                targets.add(target(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        assertThat(targets).as("operations of the live contract").hasSizeGreaterThan(20);
        return targets;
    }

    private static Target target(String path, String method, JsonNode operation) {
        return new Target(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("x-audience").asString(),
                operation.path("x-permission").asString());
    }

    private static DynamicTest test(
            Target target, String who, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(target.operation() + ": " + who, check);
    }
}
