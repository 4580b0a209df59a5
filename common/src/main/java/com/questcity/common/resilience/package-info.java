/** Dependencies that fail: one guard each, their state, and the Health API. */
@NullMarked
package com.questcity.common.resilience;

import org.jspecify.annotations.NullMarked;
