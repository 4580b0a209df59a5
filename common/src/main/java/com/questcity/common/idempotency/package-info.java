/** The same write, sent twice, has one effect and one answer. */
@NullMarked
package com.questcity.common.idempotency;

import org.jspecify.annotations.NullMarked;
