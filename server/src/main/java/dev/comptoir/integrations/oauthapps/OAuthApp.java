package dev.comptoir.integrations.oauthapps;

import dev.comptoir.platform.secrets.Secret;

/** An application with which people sign in at a provider. */
public record OAuthApp(String clientId, Secret clientSecret) {}
