package dev.comptoir.platform.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    /**
     * Rows outlive versions of the product, so their form is not left to the settings of the API's
     * JSON.
     */
    @Bean
    TaskDataSerializer taskDataSerializer() {
        return new TaskDataSerializer(JsonMapper.shared());
    }
}
