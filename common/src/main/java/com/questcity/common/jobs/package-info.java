/** Durable background work: a job row exists exactly when its change does. */
@NullMarked
package com.questcity.common.jobs;

import org.jspecify.annotations.NullMarked;
