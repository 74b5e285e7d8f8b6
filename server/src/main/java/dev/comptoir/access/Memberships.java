package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to which store. Access decides by it; the module of the stores knows it. */
public interface Memberships {

    /**
     * The role of a person in a store; empty for a store of others and for a store that does not
     * exist.
     */
    Optional<Role> roleOf(UUID person, StoreId store);

    /** The stores of a person by name. */
    List<Membership> of(UUID person);
}
