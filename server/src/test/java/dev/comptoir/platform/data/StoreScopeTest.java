package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One store never sees another's rows, wherever its work runs. */
class StoreScopeTest {

    private static final StoreId OURS = new StoreId(Ids.next());
    private static final StoreId THEIRS = new StoreId(Ids.next());

    private static JdbcClient app;
    private static JdbcClient system;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void twoStoresWithNotes() {
        var database = TestDatabase.create();
        var owner = JdbcClient.create(database.owner());
        owner.sql("create schema notes").update();
        owner.sql(
                        "create table notes.notes (id uuid primary key, store_id uuid not null, text text not null)")
                .update();
        owner.sql("create table notes.queue (id uuid primary key, store_id uuid not null)")
                .update();
        owner.sql("select platform.protect('notes.notes'), platform.protect('notes.queue')")
                .query()
                .listOfRows();
        owner.sql("select platform.allow_system('notes.queue', 'select, insert')")
                .query()
                .listOfRows();
        var source = database.app();
        app = JdbcClient.create(source);
        system = JdbcClient.create(database.system());
        transaction = new TransactionTemplate(new StoreTransactionManager(source));
        add(OURS, "ours");
        add(THEIRS, "theirs");
    }

    @Test
    void aTransactionSeesTheRowsOfItsStoreOnly() {
        assertThat(notes(OURS)).containsExactly("ours");
        assertThat(notes(THEIRS)).containsExactly("theirs");
    }

    @Test
    void withoutAStoreNothingIsVisible() {
        assertThat(transaction.<Long>execute(status -> count(app))).isZero();
    }

    @Test
    void outsideOfATransactionNothingIsVisible() {
        assertThat(StoreScope.<Long, RuntimeException>call(OURS, () -> count(app))).isZero();
    }

    @Test
    void aRowOfAnotherStoreCannotBeWritten() {
        assertThatThrownBy(() -> StoreScope.run(OURS, () -> insert(THEIRS, "smuggled")))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void anInnerScopeEnds() {
        StoreScope.run(
                OURS,
                () -> {
                    assertThat(notes(THEIRS)).containsExactly("theirs");
                    assertThat(StoreScope.current()).isEqualTo(OURS);
                });
        assertThat(StoreScope.find()).isEmpty();
    }

    @Test
    void virtualThreadsKeepTheirStoresApart() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads =
                    IntStream.range(0, 200)
                            .mapToObj(i -> threads.submit(() -> notes(i % 2 == 0 ? OURS : THEIRS)))
                            .toList();
            for (var i = 0; i < reads.size(); i++) {
                assertThat(reads.get(i).get()).containsExactly(i % 2 == 0 ? "ours" : "theirs");
            }
        }
    }

    @Test
    void theSystemRoleReachesOnlyWhatWasOpenedToIt() {
        assertThatThrownBy(() -> count(system))
                .rootCause()
                .hasMessageContaining("permission denied");
        system.sql("insert into notes.queue values (:id, :store)")
                .param("id", Ids.next())
                .param("store", OURS.value())
                .update();
        assertThat(system.sql("select store_id from notes.queue").query(UUID.class).list())
                .contains(OURS.value());
        assertThatThrownBy(() -> system.sql("delete from notes.queue").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void add(StoreId store, String text) {
        StoreScope.run(store, () -> insert(store, text));
    }

    private static void insert(StoreId store, String text) {
        transaction.executeWithoutResult(status ->
                app.sql("insert into notes.notes values (:id, :store, :text)")
                        .param("id", Ids.next())
                        .param("store", store.value())
                        .param("text", text)
                        .update());
    }

    private static List<String> notes(StoreId store) {
        return StoreScope.call(
                store,
                () ->
                        transaction.execute(status ->
                                app.sql("select text from notes.notes")
                                        .query(String.class)
                                        .list()));
    }

    private static long count(JdbcClient sql) {
        return sql.sql("select count(*) from notes.notes").query(Long.class).single();
    }
}
