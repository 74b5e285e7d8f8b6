package dev.comptoir.orders;

import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who buys from a store. */
@Service
public class Customers {

    private final CustomerWrites writes;
    private final CustomerList list;

    Customers(CustomerWrites writes, CustomerList list) {
        this.writes = writes;
        this.list = list;
    }

    /**
     * Keeps customers from elsewhere, as they are described: those that break no rule are made or
     * replaced in one transaction, and told to whoever listens. Sending the same again changes
     * nothing. A customer is recognised by the shop's identifier, or else by e-mail.
     *
     * @return one verdict per draft, in their order
     */
    @Transactional
    public List<Verdict> put(List<CustomerDraft> drafts) {
        return writes.put(drafts);
    }

    /**
     * @throws Problem when there is no such customer
     */
    @Transactional(readOnly = true)
    Customer get(UUID id) {
        return list.find(id)
                .orElseThrow(() -> new Problem(OrdersProblem.UNKNOWN_CUSTOMER, Map.of("id", id)));
    }

    @Transactional(readOnly = true)
    Page<Customer> list(CustomerFilter filter, CustomerSort sort, PageRequest page) {
        return list.list(filter, sort, page);
    }
}
