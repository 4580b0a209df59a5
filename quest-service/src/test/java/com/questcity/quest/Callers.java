package com.questcity.quest;

import static io.restassured.RestAssured.given;

import com.questcity.common.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Who calls in tests, as permissions go with roles; each call sends JSON. */
public final class Callers {

    public static final UUID AUTHOR = UUID.randomUUID();

    private static final String[] EDITS = {
        "view_quests",
        "create_quests",
        "edit_quests",
        "delete_quests",
        "moderate_quests",
        "manage_categories",
        "manage_places",
        "manage_vehicles",
        "manage_tools",
        "manage_activities"
    };

    private Callers() {}

    public static RequestSpecification editor() {
        return with(UUID.randomUUID(), EDITS);
    }

    /** May make quests, but edit only his own drafts. */
    public static RequestSpecification author() {
        return with(AUTHOR, "view_quests", "create_quests");
    }

    public static RequestSpecification player() {
        return with(UUID.randomUUID(), "view_quests");
    }

    public static RequestSpecification with(UUID user, String... permissions) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(user, permissions));
    }

    public static String token(UUID user, String... permissions) {
        return TestTokens.standard().token(user, permissions);
    }

    public static RequestSpecification stranger() {
        return given().contentType(ContentType.JSON);
    }
}
