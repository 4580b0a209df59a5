/** What managers and administrators do to other people's accounts. */
@NullMarked
package com.questcity.auth.administration;

import org.jspecify.annotations.NullMarked;
