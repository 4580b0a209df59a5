/** How often somebody may do something: one quota over all replicas, floods stay out always. */
@NullMarked
package com.questcity.common.ratelimit;

import org.jspecify.annotations.NullMarked;
