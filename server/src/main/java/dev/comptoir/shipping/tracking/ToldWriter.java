package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.StatusTable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes what several calls brought in one transaction, which costs the database a fraction of one
 * for each call. What cannot be written of one parcel keeps nothing back of the others.
 */
@Component
final class ToldWriter {

    private static final Logger log = LoggerFactory.getLogger(ToldWriter.class);

    private final TrackingLedger ledger;

    ToldWriter(TrackingLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Writes all of it, or what can be written when something in it cannot.
     *
     * @return what is not written, to be asked for again
     * @throws TransactionException when the database is away: nothing more of it is written then
     * @throws DataAccessResourceFailureException likewise
     */
    List<Told> write(List<Told> group, StatusTable table) {
        try {
            ledger.record(group, table);
            return List.of();
        } catch (TransactionException | DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException unknown) {
            // the transaction took nothing of it: each once more in one of its own
            return group.stream().filter(told -> !writtenAlone(told, table)).toList();
        }
    }

    private boolean writtenAlone(Told told, StatusTable table) {
        try {
            ledger.record(List.of(told), table);
            return true;
        } catch (TransactionException | DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException trouble) {
            log.error(
                    "What {} told of shipment {} cannot be written",
                    told.source().providerType(),
                    told.parcel().shipment(),
                    trouble);
            return false;
        }
    }
}
