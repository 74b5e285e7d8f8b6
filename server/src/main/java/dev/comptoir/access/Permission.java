package dev.comptoir.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that can be allowed in a store, with the lowest role that is allowed it. This is the
 * one place to read (and to change) who may do what; API keys carry the same names as scopes.
 */
public enum Permission {
    STORE_READ("store:read", Role.VIEWER),
    STORE_WRITE("store:write", Role.OWNER),
    MEMBERS_READ("members:read", Role.SUPPORT),
    /** Beyond the role: nobody gives, changes or takes a role above the own one. */
    MEMBERS_WRITE("members:write", Role.MANAGER),
    API_KEYS_READ("api-keys:read", Role.MANAGER),
    API_KEYS_WRITE("api-keys:write", Role.MANAGER),
    AUDIT_READ("audit:read", Role.MANAGER),
    INTEGRATIONS_READ("integrations:read", Role.SUPPORT),
    INTEGRATIONS_WRITE("integrations:write", Role.MANAGER),
    INTEGRATIONS_TEST("integrations:test", Role.STAFF),
    /** To send any request with a connection's credentials, which may be able to do anything. */
    INTEGRATIONS_CALL("integrations:call", Role.MANAGER),
    INTEGRATION_LOGS_READ("integration-logs:read", Role.SUPPORT),
    /** Beyond the permission: each message names the lowest role that it is for. */
    INBOX_READ("inbox:read", Role.VIEWER),
    RATES_READ("rates:read", Role.VIEWER),
    RATES_CREATE("rates:create", Role.STAFF),
    /** With the addresses of those they go to, and their labels. */
    SHIPMENTS_READ("shipments:read", Role.VIEWER),
    /** Also to buy labels, which costs money. */
    SHIPMENTS_WRITE("shipments:write", Role.STAFF),
    RATE_GRIDS_READ("rate-grids:read", Role.STAFF),
    /** What carriers charge by contract, what customers pay, and which carrier is taken. */
    RATE_GRIDS_WRITE("rate-grids:write", Role.MANAGER),
    IMPORTS_READ("imports:read", Role.STAFF),
    /** Beyond it: what somebody needs to write the records that are imported. */
    IMPORTS_WRITE("imports:write", Role.STAFF),
    MEETINGS_READ("meetings:read", Role.SUPPORT),
    MEETINGS_CREATE("meetings:create", Role.STAFF),
    PRODUCTS_READ("products:read", Role.VIEWER),
    PRODUCTS_WRITE("products:write", Role.STAFF),
    ORDERS_READ("orders:read", Role.VIEWER),
    ORDERS_WRITE("orders:write", Role.STAFF),
    /** Names, e-mail addresses and phones of the store's customers as a list. */
    CUSTOMERS_READ("customers:read", Role.SUPPORT),
    /** To have one forgotten, which cannot be taken back. */
    CUSTOMERS_WRITE("customers:write", Role.MANAGER),
    EVENTS_READ("events:read", Role.VIEWER);

    private final String id;
    private final Role minimumRole;

    Permission(String id, Role minimumRole) {
        this.id = id;
        this.minimumRole = minimumRole;
    }

    /** The stable name: {@code <things>:<what>}. */
    @JsonValue
    public String id() {
        return id;
    }

    public Role minimumRole() {
        return minimumRole;
    }

    public boolean allowedTo(Role role) {
        return role.atLeast(minimumRole);
    }

    /** All that a role is allowed, in the order of this list. */
    public static Set<Permission> of(Role role) {
        return Arrays.stream(values())
                .filter(permission -> permission.allowedTo(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /**
     * @throws IllegalArgumentException when there is no permission of that name
     */
    @JsonCreator
    public static Permission of(String id) {
        for (var permission : values()) {
            if (permission.id.equals(id)) {
                return permission;
            }
        }
        throw new IllegalArgumentException("there is no permission '%s'".formatted(id));
    }
}
