/** Walks a real client through the platform's flows, one step after the other. */
@NullMarked
package com.questcity.local.tour;

import org.jspecify.annotations.NullMarked;
