package com.questcity.auth.session;

import com.questcity.common.problem.ProblemException;

/** One answer for a forged, a used, an ended and a stolen one. */
class InvalidRefreshToken extends ProblemException {

    InvalidRefreshToken() {
        super(401, "invalid-refresh-token", "This refresh token is no longer good: log in again.");
    }
}
