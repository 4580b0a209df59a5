package com.questcity.auth.verification;

import java.util.UUID;

/** The job's data: which request to make and mail a code for. */
record VerificationMail(UUID requestId) {}
