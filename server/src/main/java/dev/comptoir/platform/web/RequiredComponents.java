package dev.comptoir.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;

/**
 * Marks the components of records as required unless they are {@code @Nullable}: springdoc does not
 * read JSpecify.
 */
final class RequiredComponents implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var javaType = Json.mapper().constructType(type.getType());
        if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
            var reference = schema.get$ref();
            var model =
                    reference == null
                            ? schema
                            : context.getDefinedModels()
                                    .get(reference.substring(REFERENCE.length()));
            mark(model, javaType.getRawClass());
        }
        return schema;
    }

    private static void mark(@Nullable Schema<?> model, Class<?> type) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        var required =
                Arrays.stream(type.getRecordComponents())
                        .filter(component ->
                                Nullness.forMethodReturnType(component.getAccessor())
                                        == Nullness.NON_NULL)
                        .map(component -> component.getName())
                        .filter(model.getProperties()::containsKey)
                        .sorted()
                        .toList();
        model.setRequired(required.isEmpty() ? null : required);
    }
}
