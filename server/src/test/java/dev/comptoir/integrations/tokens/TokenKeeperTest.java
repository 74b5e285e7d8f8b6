package dev.comptoir.integrations.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two keepers over one database are two nodes. */
@ComptoirTest
class TokenKeeperTest {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int CALLERS = 16;

    @Autowired TokenRows rows;
    @Autowired JdbcClient sql;
    @Autowired PlatformTransactionManager transactions;

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger issued = new AtomicInteger();
    private final TokenOwner owner = new TokenOwner(new StoreId(Ids.next()), Ids.next(), 1);
    private final CountDownLatch provider = new CountDownLatch(1);

    private TokenKeeper node;
    private TokenKeeper otherNode;

    @BeforeEach
    void twoNodes() {
        node = new TokenKeeper(rows, clock);
        otherNode = new TokenKeeper(rows, clock);
        inStore(() ->
                sql.sql(
                                """
                                insert into integrations.store_integrations
                                    (id, store_id, type, environment, label, settings, health_since, created_at, updated_at)
                                values (:id, :store, 'sample', 'simulator', 'Tokens', '{}', now(), now(), now())
                                """)
                        .param("id", owner.integration())
                        .param("store", owner.store().value())
                        .update());
    }

    @Test
    void isIssuedOnceHoweverManyThreadsOfTwoNodesAsk() throws Exception {
        var tokens =
                together(
                        () -> node.tokensOf(owner).get(this::slowly),
                        () -> otherNode.tokensOf(owner).get(this::slowly));

        assertThat(issued).hasValue(1);
        assertThat(tokens).hasSize(2 * CALLERS).containsOnly(Secret.of("token-1"));
    }

    @Test
    void isSealedInTheDatabase() {
        node.tokensOf(owner).get(this::issue);

        var sealed =
                inStore(() ->
                        sql.sql(
                                        "select sealed from integrations.access_token where integration_id = :id")
                                .param("id", owner.integration())
                                .query((row, number) -> row.getBytes(1))
                                .single());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token-1");
    }

    @Test
    void saysOnEveryNodeWhatItIsGoodFor() {
        Supplier<IssuedToken> told =
                () -> new IssuedToken(Secret.of("told"), clock.instant().plus(LIFE), "read write");

        assertThat(node.tokensOf(owner).scope(told)).contains("read write");
        assertThat(otherNode.tokensOf(owner).scope(TokenKeeperTest::down)).contains("read write");
        assertThat(node.renewing(owner).scope(this::issue)).isEmpty();
    }

    @Test
    void isRenewedAheadOfItsExpiryAndNotBefore() {
        node.tokensOf(owner).get(this::issue);
        clock.advance(LIFE.minusMinutes(6));
        assertThat(node.tokensOf(owner).get(this::issue)).isEqualTo(Secret.of("token-1"));

        clock.advance(Duration.ofMinutes(2));
        assertThat(node.tokensOf(owner).get(this::issue)).isEqualTo(Secret.of("token-2"));
        assertThat(otherNode.tokensOf(owner).get(this::issue)).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void stillServesWhenRenewingAheadOfTimeFails() {
        node.tokensOf(owner).get(this::issue);
        clock.advance(LIFE.minusMinutes(4));

        assertThat(node.tokensOf(owner).get(TokenKeeperTest::down)).isEqualTo(Secret.of("token-1"));
    }

    @Test
    void aRefusedTokenIsRenewedOnceHoweverManyRejectIt() throws Exception {
        var refused = node.tokensOf(owner).get(this::issue);
        otherNode.tokensOf(owner).get(this::issue);

        var tokens = together(() -> again(node, refused), () -> again(otherNode, refused));

        assertThat(tokens).containsOnly(Secret.of("token-2"));
        assertThat(issued).hasValue(2);
    }

    private Secret again(TokenKeeper keeper, Secret refused) {
        keeper.tokensOf(owner).reject(refused);
        return keeper.tokensOf(owner).get(this::slowly);
    }

    @Test
    void thoseWhoWaitShareTheRefusal() throws Exception {
        var attempts = new AtomicInteger();
        Supplier<IssuedToken> refused =
                () -> {
                    attempts.incrementAndGet();
                    waitFor(provider);
                    throw ProviderFault.of(FaultKind.AUTHENTICATION, "no such key");
                };
        var threads = new ArrayList<Thread>();
        var refusals = new AtomicInteger();
        for (int caller = 0; caller < CALLERS; caller++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    node.tokensOf(owner).get(refused);
                                } catch (ProviderFault fault) {
                                    refusals.incrementAndGet();
                                }
                            }));
        }
        await().until(() -> threads.stream().allMatch(TokenKeeperTest::waits));
        provider.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(attempts).hasValue(1);
        assertThat(refusals).hasValue(CALLERS);
        assertThat(node.tokensOf(owner).get(this::issue)).isEqualTo(Secret.of("token-1"));
    }

    @Test
    void aTokenOfReplacedCredentialsIsNotUsedAgain() {
        node.tokensOf(owner).get(this::issue);
        var replaced = new TokenOwner(owner.store(), owner.integration(), 2);

        assertThat(node.tokensOf(replaced).get(this::issue)).isEqualTo(Secret.of("token-2"));
        assertThat(otherNode.tokensOf(replaced).get(this::issue)).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void aTestSignsInAnewAndOthersUseWhatItGot() {
        node.tokensOf(owner).get(this::issue);
        var renewed = otherNode.renewing(owner);

        assertThat(renewed.get(this::issue)).isEqualTo(Secret.of("token-2"));
        assertThat(renewed.expiresAt()).contains(clock.instant().plus(LIFE));
        assertThat(otherNode.tokensOf(owner).get(this::issue)).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void anotherSignInOfTheSameConnectionHasATokenOfItsOwn() {
        var first = node.tokensOf(owner).get(this::issue);
        var second = node.tokensOf(owner).other("tracking").get(this::issue);

        assertThat(second).isNotEqualTo(first);
        assertThat(otherNode.tokensOf(owner).other("tracking").get(this::issue)).isEqualTo(second);
        node.tokensOf(owner).other("tracking").reject(second);
        assertThat(otherNode.tokensOf(owner).get(this::issue)).isEqualTo(first);
        assertThat(issued).hasValue(2);
    }

    @Test
    void anExpiredTokenIsTheProvidersMistake() {
        Supplier<IssuedToken> expired = () -> new IssuedToken(Secret.of("late"), clock.instant());

        assertThatThrownBy(() -> node.tokensOf(owner).get(expired))
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL));
    }

    @Test
    void isNeverIssuedInsideATransaction() {
        assertThatThrownBy(() -> inStore(() -> node.tokensOf(owner).get(this::issue)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private IssuedToken issue() {
        var value = Secret.of("token-" + issued.incrementAndGet());
        return new IssuedToken(value, clock.instant().plus(LIFE));
    }

    /** Until the other callers have come, or a moment has passed in which they would have come. */
    private IssuedToken slowly() {
        await().pollDelay(Duration.ofMillis(150)).until(() -> true);
        return issue();
    }

    private static IssuedToken down() {
        throw ProviderFault.of(FaultKind.UNAVAILABLE, "down");
    }

    @SafeVarargs // only read
    private static List<Secret> together(Callable<Secret>... kinds)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    Stream.of(kinds)
                            .flatMap(kind -> IntStream.range(0, CALLERS).mapToObj(number -> kind))
                            .toList();
            var tokens = new ArrayList<Secret>();
            for (Future<Secret> done : threads.invokeAll(tasks)) {
                tokens.add(done.get());
            }
            return tokens;
        }
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.<T, RuntimeException>call(
                owner.store(),
                () -> new TransactionTemplate(transactions).<T>execute(status -> work.get()));
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
