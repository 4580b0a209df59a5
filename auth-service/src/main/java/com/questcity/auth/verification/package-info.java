/** Codes by mail that prove an address. */
@NullMarked
package com.questcity.auth.verification;

import org.jspecify.annotations.NullMarked;
