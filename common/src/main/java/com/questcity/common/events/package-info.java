/**
 * Facts told to other services: an event exists exactly when its change does, reaches each consumer
 * at least once, and has one effect there.
 */
@NullMarked
package com.questcity.common.events;

import org.jspecify.annotations.NullMarked;
