package dev.comptoir.integrations;

import java.util.Map;

/**
 * A connection as read, its secrets still sealed.
 *
 * @param secrets by field
 */
record SealedConnection(Connection connection, Map<String, byte[]> secrets) {}
