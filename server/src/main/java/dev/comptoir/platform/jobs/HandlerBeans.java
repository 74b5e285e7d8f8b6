package dev.comptoir.platform.jobs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All handlers by name; looked up late, because handlers may themselves schedule work. */
@Component
final class HandlerBeans {

    private final ObjectProvider<JobHandler> beans;
    private final ObjectProvider<JobHandlers> contributions;

    HandlerBeans(ObjectProvider<JobHandler> beans, ObjectProvider<JobHandlers> contributions) {
        this.beans = beans;
        this.contributions = contributions;
    }

    /**
     * @throws IllegalStateException when two have the same name
     */
    Map<String, JobHandler> byName() {
        return Stream.concat(
                        beans.stream(),
                        contributions.stream().flatMap(each -> each.handlers().stream()))
                .collect(Collectors.toUnmodifiableMap(JobHandler::job, Function.identity()));
    }
}
