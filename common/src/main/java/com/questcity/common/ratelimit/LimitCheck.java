package com.questcity.common.ratelimit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A service doesn't start with a {@link Limited} method whose quota nobody has set. */
@ApplicationScoped
class LimitCheck {

    void check(@Observes StartupEvent event, BeanManager beans, RateLimiter limiter) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(LimitCheck::limits)
                .forEach(limit -> limiter.quota(limit.value()));
    }

    private static Stream<Limited> limits(Class<?> resource) {
        return Stream.concat(
                        Stream.of(resource.getAnnotation(Limited.class)),
                        Arrays.stream(resource.getMethods())
                                .map(method -> method.getAnnotation(Limited.class)))
                .filter(Objects::nonNull);
    }
}
