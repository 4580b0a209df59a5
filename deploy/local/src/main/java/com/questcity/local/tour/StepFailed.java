package com.questcity.local.tour;

import com.questcity.local.client.Answer;

/**
 * The platform did something else than a client may expect; says what was expected and what came.
 */
class StepFailed extends RuntimeException {

    StepFailed(String expected, String came) {
        super("expected " + expected + ", came " + came);
    }

    /** Goes on with the answer only if it has the expected status. */
    static Answer unless(int status, Answer answer) {
        return unless(answer.is(status), String.valueOf(status), answer);
    }

    static Answer unless(boolean fulfilled, String expected, Answer answer) {
        unless(fulfilled, expected, answer.describe());
        return answer;
    }

    static void unless(boolean fulfilled, String expected, String came) {
        if (!fulfilled) {
            throw new StepFailed(expected, came);
        }
    }
}
