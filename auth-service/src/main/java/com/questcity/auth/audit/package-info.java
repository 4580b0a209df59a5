/** Who did what to whom, for those who have to look into it. */
@NullMarked
package com.questcity.auth.audit;

import org.jspecify.annotations.NullMarked;
