package com.questcity.auth.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.auth.people.People.Person;
import com.questcity.common.testing.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** One app on one device: what it sends, and the tokens it was given. */
public final class Client {

    public static final String API = "/api/v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceUnderTest service;
    private String token = "";
    private String refreshToken = "";

    public Client(ServiceUnderTest service) {
        this.service = service;
    }

    /** Logs in, and fails the test when that does not work. */
    public static Client of(Person person, ServiceUnderTest service) {
        var client = new Client(service);
        var answer = client.login(person.username(), People.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return client;
    }

    public HttpResponse<String> login(String login, String password, String... more) {
        var body = fields("login", login, "password", password);
        body.putAll(fields(more));
        return keep(post("/auth/login", body));
    }

    public HttpResponse<String> refresh() {
        return keep(refresh(refreshToken));
    }

    public HttpResponse<String> refresh(String other) {
        return post("/auth/refresh-token", fields("refresh_token", other));
    }

    public HttpResponse<String> get(String path) {
        return service.get(API + path, token);
    }

    public HttpResponse<String> post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    public HttpResponse<String> post(String path, String... fields) {
        return send("POST", path, fields(fields));
    }

    public HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        return service.send(
                method, API + path, token, json(body), "Content-Type", "application/json");
    }

    public HttpResponse<String> delete(String path) {
        return service.send("DELETE", API + path, token, null);
    }

    public String token() {
        return token;
    }

    public String refreshToken() {
        return refreshToken;
    }

    /** The same app without its access token. */
    public Client forgetToken() {
        token = "";
        return this;
    }

    public static Map<String, Object> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    public static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            JsonNode tokens = ServiceUnderTest.json(answer);
            token = tokens.path("access_token").asText();
            refreshToken = tokens.path("refresh_token").asText();
        }
        return answer;
    }
}
