package com.questcity.auth.session;

import com.questcity.auth.account.Standing;
import java.time.Instant;

/** A live session as a refresh that came too late finds it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SessionState(Standing account, int generation, byte[] previousHash, Instant rotatedAt) {}
