package com.questcity.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * The OpenAPI documents of the services, fetched from their management ports when somebody looks.
 */
final class ApiSpecs {

    private static final String FOLDER = "/openapi/";
    private static final long MILLIS = 10_000;

    private final HttpClient client;
    private final Map<String, String> management;

    ApiSpecs(HttpClient client, Map<String, String> management) {
        this.client = client;
        this.management = management;
    }

    boolean owns(String path) {
        return path.startsWith(FOLDER);
    }

    void answer(HttpServerRequest request, String path) {
        var file = path.substring(FOLDER.length());
        var address =
                file.endsWith(".json")
                        ? management.get(file.substring(0, file.length() - ".json".length()))
                        : null;
        if (file.equals("index.json")) {
            ApiPage.send(request, "application/json", index());
        } else if (address == null) {
            Answers.problem(request, Problem.NOT_FOUND, "No service has this name.");
        } else {
            fetch(address)
                    .onSuccess(spec -> ApiPage.send(request, "application/json", spec))
                    .onFailure(failure -> refuse(request, file, failure));
        }
    }

    /** What the drop-down of the page offers. */
    private Buffer index() {
        var urls = new JsonArray();
        management
                .keySet()
                .forEach(name ->
                        urls.add(
                                new JsonObject()
                                        .put("name", name)
                                        .put("url", FOLDER + name + ".json")));
        return urls.toBuffer();
    }

    private Future<Buffer> fetch(String address) {
        return client.request(Upstream.origin(address).setURI("/q/openapi?format=json"))
                .compose(request -> request.idleTimeout(MILLIS).send())
                .compose(ApiSpecs::bodyOf)
                .map(ApiSpecs::asClientsSeeIt);
    }

    private static Future<Buffer> bodyOf(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("The management port answered " + response.statusCode());
    }

    /** "Try it out" has to go through the gateway, and what isn't routed isn't shown. */
    private static Buffer asClientsSeeIt(Buffer spec) {
        var document = spec.toJsonObject();
        document.remove("servers");
        var paths = document.getJsonObject("paths", new JsonObject());
        paths.getMap().keySet().removeIf(path -> path.startsWith("/internal"));
        return document.toBuffer();
    }

    private static void refuse(HttpServerRequest request, String file, Throwable failure) {
        var failures = new UpstreamFailures(file.replace(".json", "-service"));
        var problem = failures.problem(failure);
        Answers.problem(request, problem, failures.detail(problem));
    }
}
