package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TradeDocuments;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a carrier that takes the merchant's own papers has to prove. */
public interface TradeDocumentsContract<S extends Record> extends BookingContract<S> {

    TradeDocuments<S> tradeDocuments();

    @Test
    default void takes_a_paper_and_names_it() {
        var paper =
                new ShippingDocument(
                        DocumentKind.COMMERCIAL_INVOICE,
                        "application/pdf",
                        "%PDF-1.4 our invoice".getBytes(StandardCharsets.ISO_8859_1),
                        null);

        assertThat(tradeDocuments().upload(open(), order(), paper, "invoice.pdf")).isNotBlank();
    }
}
