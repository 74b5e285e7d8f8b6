package dev.comptoir.shipping.spi;

/** A label as it comes out of a printer. */
public record LabelStock(LabelFormat format, LabelSize size) {}
