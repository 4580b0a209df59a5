/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package com.questcity.auth.password;

import org.jspecify.annotations.NullMarked;
