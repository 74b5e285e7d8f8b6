package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.DocumentKind;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class DocumentKindParameter implements Converter<String, DocumentKind> {

    @Override
    public DocumentKind convert(String id) {
        return DocumentKind.of(id);
    }
}
