package com.questcity.common.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which field of a JSON body is wrong, in the names that the client sent. */
final class JsonViolations {

    private static final SnakeCaseStrategy SNAKE = new SnakeCaseStrategy();

    private JsonViolations() {}

    static List<Map<String, String>> of(JsonMappingException e) {
        return e.getPath().isEmpty() ? List.of() : List.of(violation(path(e), message(e)));
    }

    static Map<String, String> violation(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    static String snake(String javaPath) {
        return Arrays.stream(javaPath.split("\\.", -1))
                .map(SNAKE::translate)
                .collect(Collectors.joining("."));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonViolations::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String step(Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        return e instanceof UnreadableText
                ? e.getOriginalMessage()
                : "has the wrong type or format";
    }
}
