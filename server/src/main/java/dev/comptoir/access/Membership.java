package dev.comptoir.access;

import dev.comptoir.platform.StoreId;

/** A store that a person belongs to, and as what. */
public record Membership(StoreId store, String storeName, Role role) {}
