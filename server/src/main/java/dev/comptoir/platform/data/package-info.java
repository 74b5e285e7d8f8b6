/** Tenant-aware transactions, paging and type mapping over PostgreSQL. */
@NullMarked
@NamedInterface("data")
package dev.comptoir.platform.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
