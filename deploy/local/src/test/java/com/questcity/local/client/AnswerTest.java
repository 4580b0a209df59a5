package com.questcity.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void aProblemIsDescribedInOneLine() throws JsonProcessingException {
        var body =
                """
                {"type": "/problems/invalid-request", "detail": "Not\\nvalid.",
                 "violations": [{"field": "name", "message": "too short"}]}\
                """;

        var answer = answer("application/problem+json", body);

        assertThat(answer.describe()).isEqualTo("400 invalid-request Not valid.; name too short");
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aBodyThatIsNoProblemIsShownShortened() throws JsonProcessingException {
        var answer = answer("text/html", "\"" + "x".repeat(1_000) + "\"");

        assertThat(answer.describe()).hasSize(300).startsWith("400 xxx");
        assertThat(answer.isProblem()).isFalse();
    }

    private static Answer answer(String contentType, String body) throws JsonProcessingException {
        return new Answer(400, contentType, Optional.empty(), new JsonMapper().readTree(body));
    }
}
