package dev.comptoir.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The contract, generated from the controllers ({@code /v3/api-docs}, {@code
 * contract/openapi.json}).
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String VERSION = "v1";

    OpenApiConfiguration() {
        io.swagger.v3.core.jackson.ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig()
                .replaceWithClass(dev.comptoir.platform.StoreId.class, java.util.UUID.class)
                .replaceWithClass(dev.comptoir.platform.Country.class, String.class)
                .replaceWithClass(java.util.Currency.class, String.class);
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

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
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
            ModelConverters.getInstance()
                    .readAll(new AnnotatedType(ProblemBody.class))
                    .forEach(api.getComponents()::addSchemas);
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

    private static String module(HandlerMethod method) {
        return method.getBeanType()
                .getPackageName()
                .replaceFirst("^dev\\.comptoir\\.(\\w+).*$", "$1");
    }

    private static ApiResponse problem() {
        var type = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description("What went wrong, and what to try")
                .content(new Content().addMediaType("application/problem+json", type));
    }
}
