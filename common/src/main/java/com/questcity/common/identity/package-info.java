/** Who calls: verified tokens, their permissions and the current user. */
@NullMarked
package com.questcity.common.identity;

import org.jspecify.annotations.NullMarked;
