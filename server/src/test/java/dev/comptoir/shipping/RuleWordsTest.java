package dev.comptoir.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field a rule is about. */
class RuleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    to.phone: FedEx needs a phone number.           | to.phone                   | FedEx needs a phone number.
                    parcels[1].weight: At most 30 kg.               | parcels[1].weightGrams     | At most 30 kg.
                    customs.lines[0].origin: DHL asks for it.       | customs.lines[0].originCountry | DHL asks for it.
                    insuredValue: UPS insures each parcel.          | options.insuredValue       | UPS insures each parcel.
                    from.name (first name): At most 29 characters.  | from.name                  | At most 29 characters.
                    to.line1 with line2: At most 35 characters.     | to.line1                   | At most 35 characters.
                    customs: The goods are missing: declare them.   | customs                    | The goods are missing: declare them.
                    """)
    void areTakenApart(String message, String field, String words) {
        assertThat(RuleWords.of(Reason.rule("any", message)))
                .isEqualTo(new RuleWords(field, words));
    }

    @Test
    void areLeftWholeWhereTheyNameNoField() {
        var words = "UPS has no signature on the way back.";

        assertThat(RuleWords.of(Reason.rule("options", words)))
                .isEqualTo(new RuleWords(null, words));
    }
}
