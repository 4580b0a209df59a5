package com.questcity.common.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods an address supports, for the Allow header of a 405, which Quarkus leaves out. */
@ApplicationScoped
class AllowedMethods {

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.operations =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .<Class<?>>map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(AllowedMethods::operations)
                        .toList();
    }

    Set<String> at(String path) {
        var methods =
                operations.stream()
                        .filter(operation -> operation.path().matcher(path).matches())
                        .map(Operation::method)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static Stream<Operation> operations(Class<?> resource) {
        var base = Objects.requireNonNull(resource.getAnnotation(Path.class)).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method ->
                        Stream.ofNullable(verb(method))
                                .map(verb -> new Operation(pattern(base, method), verb)));
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Pattern pattern(String base, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = own == null ? base : base + "/" + own.value();
        var template = ("/" + path).replaceAll("/{2,}", "/").replaceAll("/$", "");
        return Pattern.compile(
                template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+") + "/?");
    }
}
