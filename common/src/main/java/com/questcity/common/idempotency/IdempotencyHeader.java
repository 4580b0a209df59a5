package com.questcity.common.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Shows the header at each {@link Idempotent} operation of the API's description. */
@OpenApiFilter(stages = RunStage.BUILD)
public class IdempotencyHeader implements OASFilter {

    private final IndexView index;

    public IdempotencyHeader(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        index.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .map(method -> api.getPaths().getPathItem(path(method)))
                .flatMap(item -> Optional.ofNullable(item).map(PathItem::getPOST).stream())
                // Quarkus asks more than once about the same document.
                .filter(operation -> !hasHeader(operation))
                .forEach(operation -> operation.addParameter(header()));
    }

    private static boolean hasHeader(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .anyMatch(parameter -> IdempotencyInterceptor.HEADER.equals(parameter.getName()));
    }

    private static String path(MethodInfo method) {
        var base = value(method.declaringClass().declaredAnnotation(Path.class));
        var own = value(method.annotation(Path.class));
        return ("/" + base + "/" + own).replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    private static String value(@Nullable AnnotationInstance path) {
        return path == null ? "" : path.value().asString();
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(IdempotencyInterceptor.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Sent again with the same key within 24 h, the request is done once and"
                                + " answered the same.")
                .schema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .minLength(8)
                                .maxLength(128));
    }
}
