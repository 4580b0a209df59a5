/**
 * Refusals: every error leaves as an RFC 9457 problem, and what can't be right is stopped early.
 */
@NullMarked
package com.questcity.common.problem;

import org.jspecify.annotations.NullMarked;
