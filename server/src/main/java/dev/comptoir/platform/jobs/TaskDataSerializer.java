package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON, so that an operator can read a row; the scheduler's own choices are Java serialisation and
 * Jackson 2.
 */
final class TaskDataSerializer implements Serializer {

    private final JsonMapper json;

    TaskDataSerializer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : json.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] serialized) {
        return serialized == null || type == Void.class ? null : json.readValue(serialized, type);
    }
}
