package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where declarations are needed, by examples of each kind of border. */
class CustomsTerritoriesTest {

    @ParameterizedTest
    @CsvSource({
        "FR,69001,DE,04275,false",
        "FR,69001,MC,98000,false",
        "FR,69001,CH,1200,true",
        "FR,69001,GB,SW1A 1AA,true",
        "FR,69001,GB,BT1 5GS,false",
        "GB,SW1A 1AA,GB,BT1 5GS,false",
        "US,30005,GB,BT1 5GS,true",
        "FR,69001,GP,97110,true",
        "FR,69001,FR,97110,true",
        "FR,97110,GP,97110,false",
        "FR,69001,RE,97400,true",
        "ES,28001,ES,35001,true",
        "FR,69001,ES,38001,true",
        "ES,28001,ES,51001,true",
        "DE,10115,DE,78266,true",
        "CH,1200,LI,9490,false",
        "CH,8200,DE,78266,false",
        "FR,69001,AX,22100,true",
        "FI,00100,FI,22100,true",
        "US,30005,PR,00901,false",
        "US,30005,US,10001,false",
        "FR,69001,AD,AD500,true"
    })
    void asksForPapersAtTheBorder(
            String from, String fromCode, String to, String toCode, boolean needed) {
        assertThat(CustomsTerritories.needed(place(from, fromCode), place(to, toCode)))
                .isEqualTo(needed);
    }

    private static Place place(String country, String postalCode) {
        return new Place(
                "Ada", null, "1 street", null, postalCode, "Town", null, country, null, null, null);
    }
}
