package dev.comptoir.shipping.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.imports.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a price list's file says, and what is wrong with it. */
class GridFileTest {

    private static final String HEADINGS =
            "service;service name;zone;countries;postcodes;priority;from g;below g;from value;below value;price\n";

    @TempDir private Path folder;

    @Test
    void readsZonesOnceAndPricesInOrder() throws IOException {
        var reading =
                read(
                        """
                        DOM;Domicile;France;FR MC;;;0;251;;;4,95
                        DOM;;France;;;;251;501;;;6,70
                        DOM;;Corse;FR;20*;5;0;251;;;12,95
                        """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().zones())
                .extracting(GridZone::name)
                .containsExactly("France", "Corse");
        assertThat(reading.content().rows())
                .extracting(GridRow::priceMinor)
                .containsExactly(495L, 670L, 1295L);
        assertThat(reading.content().rows())
                .extracting(GridRow::serviceName)
                .containsOnly("Domicile");
    }

    @Test
    void knowsFrenchHeadings() throws IOException {
        var file = folder.resolve("grille.csv");
        Files.writeString(
                file,
                "Produit,Zone,Pays,Poids min (g),Poids max (g),Tarif\nDOM,France,FR,0,251,4.95\n");
        assertThat(read(file, false).content().rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOM;;France;;;;0;251;;;4.95|countries|zone-without-countries",
                "DOM;;France;FX;;;0;251;;;4.95|countries|no-country",
                "DOM;;France;FR;20-;;0;251;;;4.95|postcodes|no-pattern",
                "DOM;;France;FR;99999-10000;;0;251;;;4.95|postcodes|no-pattern",
                "DOM;;France;FR;;;251;251;;;4.95|below g|empty-range",
                "DOM;;France;FR;;;0;2,5;;;4.95|below g|no-whole-number",
                "DOM;;France;FR;;;0;251;;;abc|price|no-number",
                "DOM;;France;FR;;;0;251;;;4.955|price|no-amount",
                "DOM;;France;FR;;;0;251;;;-1|price|no-amount",
                "DOM;;France;FR;;;0;251;;;0|price|zero",
                "DOM;;France;FR;;;0;251;;;|price|required",
                ";;France;FR;;;0;251;;;4.95|service|required",
            })
    void tellsWhichCellIsWrongAndWhy(String row, String column, String code) throws IOException {
        var reading = read(row + "\nX;;Y;FR;;;;;;;1.50\n");

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @Test
    void twoPricesForOneParcelAreNone() throws IOException {
        var reading =
                read(
                        """
                        DOM;;France;FR;;;0;251;;;4.95
                        DOM;;France;;;;250;500;;;6.70
                        DOS;;France;;;;250;500;;;6.70
                        """);

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.code()).isEqualTo("overlaps");
                    assertThat(problem.params()).containsEntry("line", 2);
                });
    }

    @Test
    void aZoneIsDescribedOnce() throws IOException {
        var reading =
                read(
                        """
                        DOM;;France;FR;;;0;251;;;4.95
                        DOS;;France;FR BE;;;0;251;;;6.70
                        """);

        assertThat(reading.problems())
                .extracting(GridFileProblem::code)
                .containsExactly("zone-differs");
    }

    @Test
    void aShopMayCarryForNothing() throws IOException {
        var file = file("std;Standard;France;FR;;;;;50;;0\n");
        assertThat(read(file, true).problems()).isEmpty();
        assertThat(read(file, false).problems()).hasSize(1);
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        var file = folder.resolve("bad.csv");
        Files.writeString(file, "service,countries\nDOM,FR\n");

        assertThat(read(file, false).problems())
                .extracting(GridFileProblem::column)
                .containsExactly("zone", "price");
    }

    private GridFile.Reading read(String rows) throws IOException {
        return read(file(rows), false);
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("grid.csv"), HEADINGS + rows);
    }

    private static GridFile.Reading read(Path file, boolean free) throws IOException {
        try (var sheet = Sheet.open(file)) {
            return new GridFile(Currency.getInstance("EUR"), free).read(sheet);
        }
    }
}
