package dev.comptoir.platform.http;

/** A header of a recorded exchange; a header of several values is several of these. */
public record Header(String name, String value) {}
