package dev.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders are found wherever they stand in a list that is longer than what is looked at first. */
@ComptoirTest
class OrderSearchTest {

    private static final Instant OLDEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int OTHERS = 1100;

    @LocalServerPort private int port;

    @Autowired private Orders orders;

    private StoreId store;

    /** Below many newer orders of one person are some of two others. */
    @BeforeEach
    void fill() {
        store = TestStore.create(port).id();
        var drafts = new ArrayList<OrderDraft>();
        drafts.add(draft("A-17", 1, customer("Awa Ndiaye")));
        drafts.add(draft("A-18", 2, customer("Awa Diop")));
        drafts.add(draft("B-17", 3, customer("Awa Ndiaye")));
        drafts.add(draft("A-19", 4, null));
        IntStream.range(0, OTHERS)
                .mapToObj(i -> draft("X-" + i, 10 + i, customer("Ada Lenoir")))
                .forEach(drafts::add);
        for (int from = 0; from < drafts.size(); from += 1000) {
            var part = drafts.subList(from, Math.min(drafts.size(), from + 1000));
            StoreScope.run(store, () -> orders.put(part));
        }
    }

    @Test
    void findsByNumberAndByCustomerWhatIsFarDown() {
        assertThat(found("a-1", null)).containsExactly("A-19", "A-18", "A-17");
        assertThat(found("AWA", null)).containsExactly("B-17", "A-18", "A-17");
        assertThat(found("ndia", null)).containsExactly("B-17", "A-17");
        assertThat(found("nobody", null)).isEmpty();
    }

    @Test
    void eachWordHasToMatchNumberOrCustomer() {
        assertThat(found("awa ndiaye", null)).containsExactly("B-17", "A-17");
        assertThat(found("a- awa", null)).containsExactly("A-18", "A-17");
        assertThat(found("ndiaye B-17 awa", null)).containsExactly("B-17");
        assertThat(found("a-1 a-18 a", null)).containsExactly("A-18");
        assertThat(found("diop ndiaye", null)).isEmpty();
    }

    @Test
    void findsWhatMatchesManyPageByPage() {
        var all = new ArrayList<String>();
        var page = page("lenoir", null, PageRequest.MAX_LIMIT, null);
        all.addAll(numbers(page.items()));
        while (page.nextCursor() != null) {
            page = page("lenoir", null, PageRequest.MAX_LIMIT, page.nextCursor());
            all.addAll(numbers(page.items()));
        }
        assertThat(all).hasSize(OTHERS).doesNotHaveDuplicates();
        assertThat(all.getFirst()).isEqualTo("X-" + (OTHERS - 1));
        assertThat(all.getLast()).isEqualTo("X-0");
    }

    @Test
    void keepsToTheOtherFilters() {
        assertThat(found("awa", OLDEST.plusSeconds(2))).containsExactly("B-17", "A-18");
        var dearest = page("a-1", null, 2, null, OrderSort.TOTAL_DESC);
        assertThat(numbers(dearest.items())).containsExactly("A-19", "A-18");
    }

    private List<String> found(String search, @Nullable Instant from) {
        return numbers(page(search, from, 10, null).items());
    }

    private static List<String> numbers(List<OrderSummary> items) {
        return items.stream().map(OrderSummary::number).toList();
    }

    private Page<OrderSummary> page(
            String search, @Nullable Instant from, int limit, @Nullable String cursor) {
        return page(search, from, limit, cursor, OrderSort.NEWEST);
    }

    private Page<OrderSummary> page(
            String search,
            @Nullable Instant from,
            int limit,
            @Nullable String cursor,
            OrderSort sort) {
        var filter = new OrderFilter(search, null, null, null, null, "EUR", null, from, null);
        return StoreScope.call(
                store, () -> orders.list(filter, sort, PageRequest.of(cursor, limit)));
    }

    /** Later ones are dearer. */
    private static OrderDraft draft(String number, int second, @Nullable CustomerContent customer) {
        var content =
                OrdersTest.content(customer, OrdersTest.line(null, "Mug", 1, 100 + second))
                        .with(number, OLDEST.plusSeconds(second));
        return OrdersTest.draft(number, content);
    }

    private static CustomerContent customer(String name) {
        var email = name.replace(' ', '.') + "@buyers.example";
        return new CustomerContent(null, name, null, email, null, "fr");
    }
}
