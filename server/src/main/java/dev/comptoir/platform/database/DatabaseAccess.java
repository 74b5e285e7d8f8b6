package dev.comptoir.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the database that is used.
 *
 * @param url JDBC URL
 * @param owner owns the schemas; used by migrations only
 * @param app serves requests and jobs of one store; row-level security always holds for it
 * @param system serves the few things that are of no store; without a login of its own the owner's
 *     is used, and gives up its rights by {@code set role comptoir_system}
 */
public record DatabaseAccess(String url, Login owner, Login app, @Nullable Login system) {

    /** A user name and password; the password is never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
