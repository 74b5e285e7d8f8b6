/**
 * Shipments: what is sent where by which carrier, bought once however often somebody presses or a
 * node dies, with the labels as the carrier sent them.
 */
@NullMarked
package dev.comptoir.shipping.shipments;

import org.jspecify.annotations.NullMarked;
