/** The second factor: codes of an authenticator app, and recovery codes. */
@NullMarked
package com.questcity.auth.totp;

import org.jspecify.annotations.NullMarked;
