package com.questcity.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * One page for the API of all services: Swagger UI from its webjar, with a title and a first-steps
 * text of ours.
 */
final class ApiPage {

    private static final String FOLDER = "/api-page/";

    /**
     * Everything comes from the gateway itself. Swagger UI sets styles of its own and draws icons
     * as data: pictures.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEBJAR_PROPERTIES =
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    /** Read once in the life of the program, whatever the number of event loops. */
    private static final Map<String, Buffer> FILES = load();

    private final ApiSpecs specs;

    ApiPage(ApiSpecs specs) {
        this.specs = specs;
    }

    boolean owns(String path) {
        return path.equals("/") || path.startsWith(FOLDER) || specs.owns(path);
    }

    void answer(HttpServerRequest request, String path) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            Answers.problem(request, Problem.METHOD_NOT_ALLOWED, "This page can only be read.");
        } else if (specs.owns(path)) {
            specs.answer(request, path);
        } else {
            file(request, path.equals("/") ? "index.html" : path.substring(FOLDER.length()));
        }
    }

    static void send(HttpServerRequest request, String type, Buffer content) {
        var response = request.response();
        Answers.secure(response.headers());
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private static void file(HttpServerRequest request, String name) {
        var content = FILES.get(name);
        if (content == null) {
            Answers.problem(request, Problem.NOT_FOUND, "The page has no such file.");
        } else {
            send(request, type(name), content);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/png";
        };
    }

    private static Map<String, Buffer> load() {
        var webjar = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        return Map.of(
                "index.html", read("api-page.html"),
                "page.css", read("api-page.css"),
                "page.js", read("api-page.js"),
                "swagger-ui.css", read(webjar + "swagger-ui.css"),
                "swagger-ui-bundle.js", read(webjar + "swagger-ui-bundle.js"),
                "swagger-ui-standalone-preset.js", read(webjar + "swagger-ui-standalone-preset.js"),
                "favicon-32x32.png", read(webjar + "favicon-32x32.png"));
    }

    private static String swaggerVersion() {
        try (var properties = ApiPage.class.getResourceAsStream(WEBJAR_PROPERTIES)) {
            var read = new Properties();
            read.load(properties);
            return read.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Buffer read(String resource) {
        try (var stream = ApiPage.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing on the class path: " + resource);
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
