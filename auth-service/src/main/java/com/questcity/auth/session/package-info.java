/** Logging in: sessions and the tokens that belong to them. */
@NullMarked
package com.questcity.auth.session;

import org.jspecify.annotations.NullMarked;
