package dev.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Privacy;
import dev.comptoir.catalogue.ProductContent;
import dev.comptoir.catalogue.ProductDraft;
import dev.comptoir.catalogue.ProductType;
import dev.comptoir.catalogue.Products;
import dev.comptoir.catalogue.VariantContent;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.Verdict.Outcome;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of orders, customers and their parts when they are put. */
@ComptoirTest
class OrdersTest {

    private static final Instant PLACED = Instant.parse("2026-10-01T08:30:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    @LocalServerPort private int port;

    @Autowired private Orders orders;
    @Autowired private Customers customers;
    @Autowired private Products products;
    @Autowired private Privacy privacy;
    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private StoreId store;

    @BeforeEach
    void open() {
        store = TestStore.create(port).id();
    }

    @Test
    void keepsAnOrderWithItsCustomerAndLinksItsLines() {
        var variant = in(() -> product("MUG-1"));
        var verdict = put(draft("77", content(ada(), line("mug-1", "Mug", 2, 1250)))).getFirst();
        assertThat(verdict.outcome()).isEqualTo(Outcome.CREATED);
        var order = get(verdict);
        assertThat(order.number()).isEqualTo("77");
        assertThat(order.totalMinor()).isEqualTo(2 * 1250 + 590);
        assertThat(order.lines().getFirst().variantId()).isEqualTo(variant);
        assertThat(order.lines().getFirst().title()).isEqualTo("Mug");
        assertThat(Objects.requireNonNull(order.customer()).email())
                .isEqualTo("Ada@Buyers.example");
        assertThat(Objects.requireNonNull(order.shippingAddress()).country()).isEqualTo("FR");
        assertThat(count("orders.customer")).isEqualTo(1);
    }

    @Test
    void tellsARepetitionFromAChange() {
        var draft = draft("1", content(ada(), line(null, "Mug", 2, 1250)));
        var id = put(draft).getFirst().id();
        assertThat(put(draft).getFirst()).isEqualTo(Verdict.of(Outcome.UNCHANGED, id(id)));
        var more = draft("1", content(ada(), line(null, "Mug", 3, 1250), line(null, "Pot", 1, 10)));
        assertThat(put(more).getFirst()).isEqualTo(Verdict.of(Outcome.UPDATED, id(id)));
        var order = in(() -> orders.get(id(id)));
        assertThat(order.version()).isEqualTo(2);
        assertThat(order.lines()).extracting(OrderLine::title).containsExactly("Mug", "Pot");
        assertThat(count("orders.order_line")).isEqualTo(2);
        assertThat(count("orders.address")).isEqualTo(1);
    }

    @Test
    void rejectsSingleOrdersAndKeepsTheOthers() {
        var wrongSum = content(ada(), line(null, "Mug", 2, 1250)).with("A", PLACED);
        var verdicts =
                put(
                        draft("1", content(ada(), line(null, "Mug", 1, 100))),
                        draft("1", content(ada(), line(null, "Mug", 1, 200))),
                        draft("2", total(wrongSum, 3091)),
                        draft("3", content(ada(), line("NOBODY-KNOWS", null, 1, 1))),
                        draft("4", content(null, line(null, "Pot", 1, 1))));
        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsExactly(
                        Outcome.CREATED,
                        Outcome.REJECTED,
                        Outcome.REJECTED,
                        Outcome.REJECTED,
                        Outcome.CREATED);
        assertThat(problem(verdicts.get(1))).isEqualTo("externalId twice");
        assertThat(problem(verdicts.get(2))).isEqualTo("totalMinor not-the-sum");
        assertThat(verdicts.get(2).problems().getFirst().params()).isEqualTo(Map.of("sum", 3090L));
        assertThat(problem(verdicts.get(3))).isEqualTo("lines[0].title title-or-known-sku");
        assertThat(count("orders.orders")).isEqualTo(2);
    }

    @Test
    void recognisesACustomerByIdentifierAndByEmail() {
        var known = new CustomerContent("c-5", "Ada Byron", null, "ada@buyers.example", null, "fr");
        var byEmail = new CustomerContent(null, null, null, "ADA@buyers.example", "+33 1", null);
        put(
                draft("1", content(known, line(null, "Mug", 1, 100))),
                draft("2", content(byEmail, line(null, "Mug", 1, 100))));
        put(draft("3", content(byEmail, line(null, "Mug", 1, 100))));
        assertThat(count("orders.customer")).isEqualTo(1);
        var order =
                in(() -> orders.put(List.of(draft("4", content(known, line(null, "Pot", 1, 1))))));
        var customer = Objects.requireNonNull(get(order.getFirst()).customer());
        assertThat(customer.name()).isEqualTo("Ada Byron");
        assertThat(customer.phone()).as("what an order leaves out stays").isEqualTo("+33 1");
    }

    @Test
    void replacesCustomersAsTheyAreDescribed() {
        var drafts = List.of(new CustomerDraft("shop", ada()), new CustomerDraft("shop", ada()));
        var verdicts = in(() -> customers.put(drafts));
        assertThat(verdicts.getFirst().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(problem(verdicts.get(1))).isEqualTo("email twice");
        assertThat(in(() -> customers.put(drafts.subList(0, 1))).getFirst().outcome())
                .isEqualTo(Outcome.UNCHANGED);
        var nobody = new CustomerContent(null, "Nobody", null, null, null, null);
        var wrong = new CustomerContent(null, null, null, "no address", null, "french");
        var bad =
                in(() ->
                        customers.put(
                                List.of(
                                        new CustomerDraft("shop", nobody),
                                        new CustomerDraft("shop", wrong))));
        assertThat(problem(bad.get(0))).isEqualTo("email required");
        assertThat(bad.get(1).problems())
                .extracting(FieldProblem::field)
                .contains("email", "language");
    }

    @Test
    void writesAsOneWhenManyWriteTheSame() throws Exception {
        var batch =
                IntStream.range(0, 50)
                        .mapToObj(i -> draft("n" + i, content(ada(), line(null, "Mug", 1, i))))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs =
                    IntStream.range(0, 4)
                            .mapToObj(i -> threads.submit(() -> in(() -> orders.put(batch))))
                            .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var run : runs) {
                run.get().forEach(verdict -> outcomes.add(verdict.outcome()));
            }
            var counts =
                    outcomes.stream().collect(Collectors.groupingBy(o -> o, Collectors.counting()));
            assertThat(counts)
                    .containsOnly(
                            Map.entry(Outcome.CREATED, 50L), Map.entry(Outcome.UNCHANGED, 150L));
        }
        assertThat(count("orders.customer")).isEqualTo(1);
    }

    @Test
    void numbersOrdersMadeByHand() {
        var numbers =
                IntStream.range(0, 3)
                        .mapToObj(i -> byHand(content(null, line(null, "Mug", 1, 5))).number())
                        .toList();
        assertThat(numbers).containsExactly("1001", "1002", "1003");
        byHand(content(null, line(null, "Mug", 1, 5)).with("1004", PLACED));
        assertThat(byHand(content(null, line(null, "Mug", 1, 5))).number()).isEqualTo("1005");
    }

    @Test
    void keepsTheOldIdentifiersWhenAVariantGoes() {
        var variant = in(() -> product("GONE-1"));
        var id = id(put(draft("1", content(null, line("GONE-1", null, 1, 5)))).getFirst().id());
        var product =
                Objects.requireNonNull(in(() -> products.items(List.of(variant)).get(variant)))
                        .productId();
        asSystem(() -> {
            products.delete(product);
            return product;
        });
        var line = in(() -> orders.get(id)).lines().getFirst();
        assertThat(line.variantId()).isNull();
        assertThat(line.sku()).isEqualTo("GONE-1");
        assertThat(line.title()).isEqualTo("Objet");
    }

    @Test
    void forgetsACustomerAndKeepsTheBooks() {
        var order = get(put(draft("1", content(ada(), line(null, "Mug", 2, 1250)))).getFirst());
        var customer = Objects.requireNonNull(order.customer()).id();
        var export = asSystem(() -> privacy.exportCustomer(customer));
        assertThat(export.toString()).contains("Ada@Buyers.example", "Ada Byron", "rue des Lilas");
        asSystem(() -> {
            privacy.eraseCustomer(customer);
            return customer;
        });
        var after = in(() -> orders.get(order.id()));
        assertThat(after.shippingAddress()).isNull();
        assertThat(after.note()).isNull();
        assertThat(after.totalMinor()).isEqualTo(order.totalMinor());
        assertThat(Objects.requireNonNull(after.customer()).erased()).isTrue();
        assertThat(after.customer().name()).isNull();
        for (var table : List.of("customer", "customer_word", "orders", "address", "order_line")) {
            assertThat(mentions("orders." + table, "ada")).as(table).isZero();
        }
        var again = draft("1", content(ada(), line(null, "Mug", 2, 1250)));
        assertThat(put(again).getFirst().outcome())
                .as("a repetition brings nobody back")
                .isEqualTo(Outcome.UNCHANGED);
    }

    private long mentions(String table, String word) {
        var query =
                "select count(*) from %s as r where r::text ilike '%%%s%%'".formatted(table, word);
        return in(() -> sql.sql(query).query(Long.class).single());
    }

    private UUID product(String sku) {
        var variant =
                new VariantContent(sku, null, null, null, null, 300, null, null, null, null, null);
        var content =
                new ProductContent(
                        ProductType.PHYSICAL, null, "Objet", null, null, null, List.of(variant));
        var verdict = products.put(List.of(new ProductDraft("shop", "p-" + sku, content)));
        return products.get(id(verdict.getFirst().id())).variants().getFirst().id();
    }

    private Order byHand(OrderContent content) {
        return asSystem(() -> orders.create(content));
    }

    private List<Verdict> put(OrderDraft... drafts) {
        return in(() -> orders.put(List.of(drafts)));
    }

    private Order get(Verdict verdict) {
        return in(() -> orders.get(id(verdict.id())));
    }

    private long count(String table) {
        return in(() -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }

    private <T> T in(Supplier<T> work) {
        return StoreScope.call(
                store, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private <T> T asSystem(Supplier<T> work) {
        return Actor.callAs(new Actor.SystemActor("test"), () -> in(work));
    }

    private static UUID id(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    private static String problem(Verdict verdict) {
        var problem = verdict.problems().getFirst();
        return problem.field() + " " + problem.code();
    }

    static OrderDraft draft(String externalId, OrderContent content) {
        return new OrderDraft("shop", externalId, content);
    }

    static CustomerContent ada() {
        return new CustomerContent(null, "Ada Byron", null, "Ada@Buyers.example", null, "fr");
    }

    static LineContent line(@Nullable String sku, @Nullable String title, int quantity, long unit) {
        return new LineContent(null, sku, title, quantity, unit, null, null, null, null, null);
    }

    static OrderContent content(@Nullable CustomerContent customer, LineContent... lines) {
        var address =
                customer == null
                        ? null
                        : new AddressContent(
                                customer.name(),
                                null,
                                "3 rue des Lilas",
                                null,
                                "69001",
                                "Lyon",
                                null,
                                "fr",
                                null,
                                customer.email());
        return new OrderContent(
                null,
                OrderStatus.CONFIRMED,
                PaymentStatus.PAID,
                EUR,
                true,
                PLACED,
                customer,
                address,
                null,
                List.of(lines),
                null,
                590L,
                null,
                null,
                customer == null ? null : "pour Ada");
    }

    private static OrderContent total(OrderContent content, long total) {
        return new OrderContent(
                null,
                content.status(),
                content.paymentStatus(),
                content.currency(),
                content.taxesIncluded(),
                content.placedAt(),
                content.customer(),
                content.shippingAddress(),
                content.billingAddress(),
                content.lines(),
                content.discountMinor(),
                content.shippingMinor(),
                content.taxMinor(),
                total,
                content.note());
    }
}
