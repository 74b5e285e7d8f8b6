package dev.comptoir.platform.database;

/**
 * The three roles that tables, policies and grants are written for; a login is one of them or a
 * member of it.
 */
final class Roles {

    static final String OWNER = "comptoir_owner";
    static final String APP = "comptoir_app";
    static final String SYSTEM = "comptoir_system";

    private Roles() {}
}
