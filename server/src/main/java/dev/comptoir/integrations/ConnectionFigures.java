package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.stores.spi.Figure;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections that wait for somebody. */
@Configuration(proxyBeanMethods = false)
class ConnectionFigures {

    @Bean
    Figure connectionsInTrouble(ConnectionRows connections) {
        return new Figure(
                "connections-in-trouble",
                Permission.INTEGRATIONS_READ,
                "integrations",
                Map.of("inTrouble", "true"),
                connections::countInTrouble);
    }
}
