package dev.comptoir.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The contract, generated from the controllers ({@code /v3/api-docs}, {@code
 * contract/openapi.json}).
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String VERSION = "v1";

    OpenApiConfiguration() {
        ModelResolver.enumsAsRef = true;
        ModelConverters.getInstance(true).addConverter(new RequiredComponents());
        SpringDocUtils.getConfig()
                .replaceWithClass(dev.comptoir.platform.StoreId.class, java.util.UUID.class)
                .replaceWithClass(dev.comptoir.platform.Country.class, String.class)
                .replaceWithClass(java.util.Currency.class, String.class)
                .replaceWithClass(SseEmitter.class, String.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Comptoir")
                                .version(VERSION)
                                .description(
                                        "The integrations back-office of multi-store commerce.")
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /** What every operation shares: problems, the module as tag, the idempotency key. */
    @Bean
    OperationCustomizer commonParts() {
        return (operation, method) -> {
            operation.setTags(List.of(module(method)));
            operation.getResponses().addApiResponse("default", problem());
            if (method.hasMethodAnnotation(Idempotent.class)) {
                operation.addParametersItem(
                        new HeaderParameter()
                                .name(Idempotent.HEADER)
                                .description(
                                        "Repeat a request with the same key, and it is done once.")
                                .schema(new StringSchema().maxLength(Idempotent.MAX_KEY)));
            }
            return operation;
        };
    }

    /** A parameter that may be null need not be sent. */
    @Bean
    ParameterCustomizer optionalParameters() {
        return (parameter, method) -> {
            if (parameter != null && method.isOptional()) {
                parameter.setRequired(false);
            }
            return parameter;
        };
    }

    @Bean
    OpenApiCustomizer sortedAndComplete() {
        return api -> {
            api.setServers(List.of(new Server().url("/")));
            problemSchemas().forEach(api.getComponents()::addSchemas);
            api.getComponents()
                    .addSecuritySchemes(
                            "apiKey",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSecuritySchemes(
                            "session",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.COOKIE)
                                    .name("session"));
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    @SuppressWarnings("rawtypes") // as the generator returns them
    private static Map<String, Schema> problemSchemas() {
        var schemas =
                ModelConverters.getInstance(true).readAll(new AnnotatedType(ProblemBody.class));
        var params = new MapSchema();
        // of any type, where the generator can only say "object"
        params.setAdditionalProperties(true);
        Objects.requireNonNull(schemas.get("Problem")).addProperty("params", params);
        return schemas;
    }

    private static String module(HandlerMethod method) {
        return method.getBeanType()
                .getPackageName()
                .replaceFirst("^dev\\.comptoir\\.(?:connectors\\.)?(\\w+).*$", "$1");
    }

    private static ApiResponse problem() {
        var type = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description("What went wrong, and what to try")
                .content(new Content().addMediaType("application/problem+json", type));
    }
}
