/** Changing what one logs in with: password, reset by mail, e-mail address. */
@NullMarked
package com.questcity.auth.credential;

import org.jspecify.annotations.NullMarked;
