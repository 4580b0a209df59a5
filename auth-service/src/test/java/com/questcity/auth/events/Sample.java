package com.questcity.auth.events;

import java.util.UUID;

/** What the test's own events tell: a note, written once for each, under the number of the test. */
record Sample(UUID testId, String note) {}
