package dev.comptoir.shipping;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.longOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.quote}; to be read inside a transaction of the store. */
@Repository
class QuoteRows {

    private static final String SUMMARIES =
            """
            select id, requested_at, actor_kind, actor_id, actor_label, carriers_quoted, carriers_failed,
                   cheapest_minor, cheapest_currency, environments, request #>> '{from,city}' as from_city,
                   request #>> '{from,country}' as from_country, request #>> '{to,city}' as to_city,
                   request #>> '{to,country}' as to_country, jsonb_array_length(request -> 'parcels') as parcels
              from shipping.quote\
            """;

    private final JdbcClient sql;

    QuoteRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Needs no transaction around it: the statement tells PostgreSQL which store it is for while it
     * makes the row, before the policy looks at the row, and until its own end. So one round trip
     * keeps a quote instead of three.
     */
    void insert(Quote quote) {
        var cheapest = quote.cheapest();
        sql.sql(
                        """
                        insert into shipping.quote (id, store_id, requested_at, actor_kind, actor_id, actor_label, correlation_id,
                               request, carriers, duration_millis, carriers_quoted, carriers_failed, environments,
                               cheapest_minor, cheapest_currency)
                        values (:id, set_config(:setting, :store, true)::uuid, :requestedAt, :actorKind, :actorId, :actorLabel, :correlation,
                               :request, :carriers, :duration, :quoted, :failed, :environments, :minor, :currency)\
                        """)
                .param("id", quote.id())
                .param("setting", StoreScope.SETTING)
                .param("store", StoreScope.current().toString())
                .param("requestedAt", timestamp(quote.requestedAt()))
                .param("actorKind", quote.requestedBy().kind().id())
                .param("actorId", quote.requestedBy().id())
                .param("actorLabel", quote.requestedBy().label())
                .param("correlation", quote.correlationId())
                .param("request", json(quote.request().impersonal()))
                .param("carriers", json(quote.carriers()))
                .param("duration", quote.durationMillis())
                .param("quoted", quote.quoted())
                .param("failed", quote.carriers().size() - quote.quoted())
                .param("environments", environments(quote))
                .param("minor", cheapest.map(Money::amountMinor).orElse(null))
                .param(
                        "currency",
                        cheapest.map(price -> price.currency().getCurrencyCode()).orElse(null))
                .update();
    }

    Optional<Quote> find(UUID id) {
        return sql.sql(
                        """
                        select id, requested_at, actor_kind, actor_id, actor_label, correlation_id, request, carriers, duration_millis
                          from shipping.quote
                         where id = :id\
                        """)
                .param("id", id)
                .query((row, number) -> quote(row))
                .optional();
    }

    /** The newest with prices, each whole. */
    List<Quote> newestQuoted(int most) {
        return sql.sql(
                        """
                        select id, requested_at, actor_kind, actor_id, actor_label, correlation_id, request, carriers, duration_millis
                          from shipping.quote
                         where carriers_quoted > 0
                         order by requested_at desc, id desc
                         limit :most\
                        """)
                .param("most", most)
                .query((row, number) -> quote(row))
                .list();
    }

    /**
     * The services that a connection had prices for, each by its newest name, in the order of their
     * codes.
     *
     * @param most how many quotes are looked through, the newest
     */
    List<PricedService> priced(UUID integration, int most) {
        return sql.sql(
                        """
                        select distinct on (code) code, name, quoted_at
                          from (select rate ->> 'serviceCode' as code, rate ->> 'serviceName' as name, q.requested_at as quoted_at
                                  from (select requested_at, carriers
                                          from shipping.quote
                                         where carriers_quoted > 0
                                         order by requested_at desc, id desc
                                         limit :most) q
                                 cross join lateral jsonb_array_elements(q.carriers) answer
                                 cross join lateral jsonb_array_elements(answer -> 'rates') rate
                                 where answer ->> 'integrationId' = :integration) priced
                         order by code, quoted_at desc\
                        """)
                .param("most", most)
                .param("integration", integration.toString())
                .query((row, number) ->
                        new PricedService(
                                text(row, "code"), text(row, "name"), instant(row, "quoted_at")))
                .list();
    }

    Page<QuoteSummary> list(@Nullable UUID order, PageRequest page) {
        var query =
                new Filtered()
                        .where("order_id = :order", "order", order)
                        .with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, cursor));
        var end = "order by requested_at desc, id desc limit :fetch";
        var rows =
                query.on(sql, query.sql(SUMMARIES, end))
                        .query((row, number) -> summary(row))
                        .list();
        return Page.of(rows, page, item -> Cursor.of(item.requestedAt(), item.id()));
    }

    private static void after(Filtered query, Cursor cursor) {
        query.where("(requested_at, id) < (:at, :id)", "at", timestamp(cursor.instant(0)))
                .with("id", cursor.uuid(1));
    }

    private static String[] environments(Quote quote) {
        return quote.environments().stream().map(Environment::id).toArray(String[]::new);
    }

    private static Quote quote(ResultSet row) throws SQLException {
        return new Quote(
                uuid(row, "id"),
                instant(row, "requested_at"),
                ActorRef.read(row),
                text(row, "correlation_id"),
                json(row, "request", RatesRequest.class),
                row.getLong("duration_millis"),
                List.of(json(row, "carriers", CarrierAnswer[].class)));
    }

    private static QuoteSummary summary(ResultSet row) throws SQLException {
        return new QuoteSummary(
                uuid(row, "id"),
                instant(row, "requested_at"),
                ActorRef.read(row),
                text(row, "from_city"),
                text(row, "from_country"),
                text(row, "to_city"),
                text(row, "to_country"),
                row.getInt("parcels"),
                cheapest(row),
                row.getInt("carriers_quoted"),
                row.getInt("carriers_failed"),
                texts(row, "environments").stream().map(Environment::of).toList());
    }

    private static @Nullable Money cheapest(ResultSet row) throws SQLException {
        var minor = longOrNull(row, "cheapest_minor");
        return minor == null
                ? null
                : new Money(minor, Currency.getInstance(text(row, "cheapest_currency")));
    }
}
