/** Locked people ask to come back in; somebody decides. */
@NullMarked
package com.questcity.auth.unlockrequest;

import org.jspecify.annotations.NullMarked;
