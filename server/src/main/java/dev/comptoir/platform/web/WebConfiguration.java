package dev.comptoir.platform.web;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumParameters());
    }

    @Bean
    Texts texts() {
        return Texts.fromClassPath();
    }

    @Bean
    WebMvcRegistrations operationSteps(ObjectProvider<OperationStep> steps) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new OperationMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OperationAdapter(
                        SingletonSupplier.of(() -> steps.orderedStream().toList()));
            }
        };
    }

    /**
     * Bodies with a field that nobody reads are refused: a misspelt one would be lost in silence.
     */
    @Bean
    @Order // after the one whose converter it replaces
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
        var strict = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return converters ->
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict.build()));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ViewerLocaleResolver();
    }

    private static final class ViewerLocaleResolver extends AbstractLocaleResolver {
        @Override
        public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
            return ViewerLocale.of(request);
        }

        @Override
        public void setLocale(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletResponse
                        response,
                @org.jspecify.annotations.Nullable Locale locale) {
            throw new UnsupportedOperationException(
                    "the language comes from the profile or the browser");
        }
    }
}
