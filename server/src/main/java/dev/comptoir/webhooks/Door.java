package dev.comptoir.webhooks;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.StoreId;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import dev.comptoir.webhooks.spi.ReceivesHooks;

/** The connection behind an address, opened, with the connector that proves what is sent to it. */
record Door(
        StoreId store,
        ConnectionRef connection,
        ReceivesHooks<?> connector,
        Opened<?> opened,
        HookAddress address) {

    /** The connector's word on a request. */
    HookVerdict check(HookRequest request) {
        return check(connector, request);
    }

    @SuppressWarnings("unchecked") // the connection was opened for this very connector
    private <S extends Record> HookVerdict check(ReceivesHooks<S> proves, HookRequest request) {
        return proves.check((Opened<S>) opened, address, request);
    }
}
