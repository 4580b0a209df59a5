/** Measures the running stack, each figure beside the limit that it is a share of. */
@NullMarked
package com.questcity.local.bench;

import org.jspecify.annotations.NullMarked;
