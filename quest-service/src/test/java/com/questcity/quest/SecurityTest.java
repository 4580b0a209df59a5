package com.questcity.quest;

import static com.questcity.quest.Callers.stranger;
import static com.questcity.quest.Callers.with;

import com.questcity.common.identity.Permission;
import com.questcity.common.testing.HttpContract;
import com.questcity.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what, and the requirements that hold for every service. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SecurityTest extends HttpContract {

    private static final String GUARDED =
            """
            GET,  /api/v1/quests,            view_quests
            GET,  /api/v1/quests/1,          view_quests
            GET,  /api/v1/quests/1/admin,    edit_quests
            POST, /api/v1/quests,            create_quests
            POST, /api/v1/quests/1/points,   create_quests edit_quests
            POST, /api/v1/quests/1/publish,  moderate_quests edit_quests
            GET,  /api/v1/quests/categories, view_quests
            GET,  /api/v1/quests/places,     view_quests
            GET,  /api/v1/quests/vehicles,   view_quests
            GET,  /api/v1/quests/types,      view_quests
            GET,  /api/v1/quests/tools,      view_quests
            POST, /api/v1/quests/categories, manage_categories
            POST, /api/v1/quests/places,     manage_places
            POST, /api/v1/quests/vehicles,   manage_vehicles
            POST, /api/v1/quests/types,      manage_activities
            POST, /api/v1/quests/tools,      manage_tools
            """;

    @ParameterizedTest
    @CsvSource(textBlock = GUARDED)
    void strangersAreRefused(String method, String path) {
        var answer = stranger().request(method, path);

        answer.then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = GUARDED)
    void everyOtherPermissionIsNotEnough(String method, String path, String enough) {
        var others =
                Arrays.stream(Permission.values())
                        .map(Permission::claim)
                        .filter(claim -> !Arrays.asList(enough.split(" ")).contains(claim))
                        .toArray(String[]::new);

        var answer = with(UUID.randomUUID(), others).body("{}").request(method, path);

        answer.then().statusCode(403).contentType("application/problem+json");
    }

    @Override
    protected String guardedPath() {
        return "/api/v1/quests";
    }

    @Override
    protected String permission() {
        return "view_quests";
    }

    @Override
    protected String listPath() {
        return "/api/v1/quests";
    }

    @Override
    protected String jsonPath() {
        return "/api/v1/quests/types";
    }

    @Override
    protected String jsonToken() {
        return tokens().token(user(), "manage_activities");
    }

    @Override
    protected String context() {
        return "quest";
    }
}
