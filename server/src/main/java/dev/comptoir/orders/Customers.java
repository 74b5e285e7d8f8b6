package dev.comptoir.orders;

import dev.comptoir.platform.Verdict;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who buys from a store. */
@Service
public class Customers {

    private final CustomerWrites writes;

    Customers(CustomerWrites writes) {
        this.writes = writes;
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
}
