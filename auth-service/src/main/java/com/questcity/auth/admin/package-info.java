/** For operators: making the first administrator, and the health of the platform. */
@NullMarked
package com.questcity.auth.admin;

import org.jspecify.annotations.NullMarked;
