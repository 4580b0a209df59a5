/** What operators see: request ids, logs without secrets, metrics. */
@NullMarked
package com.questcity.common.observability;

import org.jspecify.annotations.NullMarked;
