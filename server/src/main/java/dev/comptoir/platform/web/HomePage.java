package dev.comptoir.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /} is the web application's page; the handler of files does not see an empty path. */
@Configuration(proxyBeanMethods = false)
class HomePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        registry.addViewController("/").setViewName("forward:/index.html");
    }
}
