package dev.comptoir.testing.sample;

import dev.comptoir.access.Permission;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.imports.spi.ImportColumn.Type;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.imports.spi.ImportedRecord;
import dev.comptoir.imports.spi.ImportedRow;
import dev.comptoir.imports.spi.StoreFacts;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.testing.sample.SampleKind.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A kind of import with a table of its own, to test the engine with: a sample has parts, one a row.
 */
@Component
public final class SampleKind implements ImportKind<Sample> {

    /** Makes the table; as the owner of the database. */
    public static final String TABLE =
            """
            create schema if not exists sample;
            create table if not exists sample.sample (
                store_id uuid not null, id uuid not null, sku text not null, parts text not null, price bigint, made date,
                primary key (store_id, id), unique (store_id, sku), check (parts <> 'refused by the table'));
            do $$ begin
                if not (select relrowsecurity from pg_class where oid = 'sample.sample'::regclass) then
                    perform platform.protect('sample.sample');
                end if;
            end $$;
            """;

    private static final Currency EUR = Currency.getInstance("EUR");

    private final JdbcClient sql;

    /** What a test has happen before records are stored. */
    private final AtomicReference<Consumer<List<Sample>>> before =
            new AtomicReference<>(samples -> {});

    SampleKind(JdbcClient sql) {
        this.sql = sql;
        var halt = System.getProperty("comptoir.test.halt-at");
        if (halt != null) {
            var left = new int[] {Integer.parseInt(halt)};
            afterwards =
                    samples -> {
                        if (--left[0] == 0) {
                            Runtime.getRuntime()
                                    .halt(137); // as kill -9 does, in the middle of a transaction
                        }
                    };
        }
    }

    private Consumer<List<Sample>> afterwards = samples -> {};

    /** A sample as the file has it. */
    public record Sample(
            String sku, String parts, @Nullable Long priceMinor, @Nullable LocalDate made) {}

    public void before(Consumer<List<Sample>> hook) {
        before.set(hook);
    }

    @Override
    public String id() {
        return "samples";
    }

    @Override
    public Permission permission() {
        return Permission.INTEGRATIONS_WRITE;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("sku", Type.TEXT),
                ImportColumn.required("name", Type.TEXT),
                ImportColumn.optional("price", Type.NUMBER),
                ImportColumn.optional("made", Type.DATE));
    }

    @Override
    public List<String> keys() {
        return List.of("sku");
    }

    @Override
    public boolean severalRows() {
        return true;
    }

    @Override
    public Sample read(ImportedRecord rows, StoreFacts store) {
        var first = rows.first();
        var sku = first.requiredText("sku");
        var price = rows.rowWith("price").money("price", EUR).map(money -> money.amountMinor());
        var made = rows.rowWith("made").date("made");
        var parts = rows.rows().stream().map(SampleKind::name).toList();
        return new Sample(sku, String.join("+", parts), price.orElse(null), made.orElse(null));
    }

    private static String name(ImportedRow row) {
        return row.requiredText("name");
    }

    private record Known(UUID id, String sku, Sample sample) {}

    @Override
    public List<Verdict> store(List<Sample> samples) {
        before.get().accept(samples);
        var known = new HashMap<String, Known>();
        sql.sql("select * from sample.sample where sku = any(:skus) order by sku for update")
                .param("skus", samples.stream().map(Sample::sku).toArray(String[]::new))
                .query((row, number) ->
                        new Known(
                                row.getObject("id", UUID.class),
                                row.getString("sku"),
                                new Sample(
                                        row.getString("sku"),
                                        row.getString("parts"),
                                        row.getObject("price", Long.class),
                                        row.getObject("made", LocalDate.class))))
                .list()
                .forEach(each -> known.put(each.sku(), each));
        Map<String, Verdict> verdicts = new HashMap<>();
        samples.stream()
                .sorted(Comparator.comparing(Sample::sku))
                .forEach(sample ->
                        verdicts.put(sample.sku(), store(sample, known.get(sample.sku()))));
        afterwards.accept(samples);
        var ordered = new ArrayList<Verdict>();
        samples.forEach(sample -> ordered.add(verdicts.get(sample.sku())));
        return ordered;
    }

    private Verdict store(Sample sample, @Nullable Known known) {
        if (sample.parts().equals("refused by the kind")) {
            return Verdict.rejected(List.of(new FieldProblem("[0].name", "invalid")));
        }
        if (known != null && known.sample().equals(sample)) {
            return Verdict.of(Verdict.Outcome.UNCHANGED, known.id());
        }
        var id =
                sql.sql(
                                """
                                insert into sample.sample (store_id, id, sku, parts, price, made)
                                values (:store, :id, :sku, :parts, :price, :made)
                                on conflict (store_id, sku) do update
                                    set parts = excluded.parts, price = excluded.price, made = excluded.made
                                returning id\
                                """)
                        .param("store", StoreScope.current().value())
                        .param("id", Ids.next())
                        .param("sku", sample.sku())
                        .param("parts", sample.parts())
                        .param("price", sample.priceMinor())
                        .param("made", sample.made())
                        .query(UUID.class)
                        .single();
        return Verdict.of(known == null ? Verdict.Outcome.CREATED : Verdict.Outcome.UPDATED, id);
    }
}
