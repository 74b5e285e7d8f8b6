package dev.comptoir.integrations.spi;

import java.util.List;

/**
 * For connectors whose provider lets people sign in through an application that is registered with
 * it, once for the installation or by a store for itself. The application's client id and secret
 * are kept by the hub and arrive with the sign-in; they are no settings of a connection.
 */
public interface UsesOAuthApp {

    /**
     * The permissions that the application has to be registered with, as the provider names them.
     */
    List<String> scopes();
}
