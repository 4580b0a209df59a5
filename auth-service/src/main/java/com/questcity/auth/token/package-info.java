/** Signing: keys, their public half, and access tokens. */
@NullMarked
package com.questcity.auth.token;

import org.jspecify.annotations.NullMarked;
