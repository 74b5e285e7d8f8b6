/**
 * How parcels come to the carrier, and to whom they go: couriers who fetch them, manifests that
 * list them, pick-up points and addresses.
 */
@NullMarked
package dev.comptoir.shipping.handover;

import org.jspecify.annotations.NullMarked;
