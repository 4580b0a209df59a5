/** Starting, watching and stopping the parts of a stack. */
@NullMarked
package com.questcity.local.stack;

import org.jspecify.annotations.NullMarked;
