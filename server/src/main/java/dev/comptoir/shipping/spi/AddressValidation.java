package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/** A carrier that checks addresses. */
@CapabilityName("address-validation")
public interface AddressValidation<S extends Record> extends Capability {

    AddressVerdict validate(Opened<S> connection, Address address);
}
