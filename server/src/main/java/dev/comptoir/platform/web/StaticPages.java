package dev.comptoir.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application. Its assets carry a hash of their content in their names and never
 * change; the one page that names them is asked for each time. An address of the application, such
 * as {@code /dashboard}, is that page too: the application itself knows what to show there.
 */
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        /** A missing file, and an unknown address of the API, stay missing. */
        private static boolean isPage(String path) {
            return !path.substring(path.lastIndexOf('/') + 1).contains(".")
                    && !path.matches("(api|actuator|hooks|v3)(/.*)?");
        }
    }
}
