package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.AddressVerdict;
import org.junit.jupiter.api.Test;

/** What a carrier that checks addresses has to prove. */
public interface AddressValidationContract<S extends Record> extends CarrierContract<S> {

    AddressValidation<S> addressValidation();

    /** An address that it knows. */
    Address known();

    /** An address that it knows in another form. */
    Address misspelt();

    /** An address that nobody knows. */
    Address unknown();

    /** An address in a country that it does not check. */
    Address notCovered();

    @Test
    default void tells_each_verdict_from_the_others() {
        assertThat(verdict(known())).isInstanceOf(AddressVerdict.Confirmed.class);
        assertThat(verdict(misspelt())).isInstanceOf(AddressVerdict.Suggested.class);
        assertThat(verdict(unknown())).isInstanceOf(AddressVerdict.Unknown.class);
        assertThat(verdict(notCovered())).isInstanceOf(AddressVerdict.NotCovered.class);
    }

    private AddressVerdict verdict(Address address) {
        return addressValidation().validate(open(), address);
    }
}
