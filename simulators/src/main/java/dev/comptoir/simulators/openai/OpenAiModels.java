package dev.comptoir.simulators.openai;

import dev.comptoir.simulators.kit.Response;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/models} and {@code GET /v1/models/{model}}. */
final class OpenAiModels {

    /** As OpenAI's definition spells it. */
    record Model(String id, String object, long created, String ownedBy) {

        static Model of(String id, long created, String owner) {
            return new Model(id, "model", created, owner);
        }
    }

    static final OpenAiModels CLOUD =
            new OpenAiModels(
                    List.of(
                            Model.of("gpt-6-luna", 1782864000L, "system"),
                            Model.of("gpt-6-sol", 1782864000L, "system"),
                            Model.of("gpt-5.6-terra", 1777593600L, "system"),
                            Model.of("text-embedding-3-small", 1705948997L, "system")));

    static final OpenAiModels LOCAL =
            new OpenAiModels(List.of(Model.of("qwen3.5-8b", 1780000000L, "organization_owner")));

    private final List<Model> models;

    private OpenAiModels(List<Model> models) {
        this.models = models;
    }

    Response list() {
        return OpenAiWire.json(200, Map.of("object", "list", "data", models));
    }

    Response one(String id) {
        return OpenAiWire.json(200, require(id));
    }

    Model require(String id) {
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> OpenAiRefusal.noSuchModel(id));
    }
}
