package dev.comptoir.connectors.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAI's own names. Local servers leave out what they have no use for. */
final class OpenAiWire {

    private OpenAiWire() {}

    record ModelList(@Nullable List<Model> data) {}

    record Model(@Nullable String id) {}
}
