package com.questcity.auth.totp;

import com.questcity.common.problem.ProblemException;

/** The password was right; the client asks for the code and sends both again. */
class TotpRequired extends ProblemException {

    TotpRequired() {
        super(401, "totp-required", "Send the code of the authenticator app as totp_code, too.");
    }
}
