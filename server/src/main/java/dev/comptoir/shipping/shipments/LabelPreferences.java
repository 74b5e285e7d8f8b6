package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.stores.Stores;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes out of the store's label printer. */
@Service
class LabelPreferences {

    private final LabelPreferenceRows rows;
    private final Stores stores;
    private final Audit audit;
    private final Clock clock;

    LabelPreferences(LabelPreferenceRows rows, Stores stores, Audit audit, Clock clock) {
        this.rows = rows;
        this.stores = stores;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    LabelPreference get() {
        return rows.find().orElse(LabelPreference.NONE);
    }

    /** The label that the store wants where nobody chose one. */
    @Transactional(readOnly = true)
    Optional<LabelStock> wanted() {
        return rows.find().map(LabelPreference::label);
    }

    @Transactional
    LabelPreference update(LabelPreference preference) {
        if (!rows.save(preference, clock.instant())) {
            throw new Problem(ShipmentsProblem.CHANGED_MEANWHILE);
        }
        var store = stores.current();
        audit.record(
                "label-preference.changed",
                new AuditTarget("store", store.id(), store.name()),
                List.of());
        return get();
    }
}
