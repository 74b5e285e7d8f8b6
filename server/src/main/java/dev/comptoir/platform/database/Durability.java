package dev.comptoir.platform.database;

/** What a commit promises. */
public enum Durability {
    /** It survives a power cut. */
    FULL,
    /** Nothing: for tests, whose data nobody misses. */
    NONE
}
