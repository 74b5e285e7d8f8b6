package dev.comptoir.platform.web;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    Texts texts() {
        return Texts.fromClassPath();
    }

    @Bean
    WebMvcRegistrations operationSteps(ObjectProvider<OperationStep> steps) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OperationAdapter(() -> steps.orderedStream().toList());
            }
        };
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
