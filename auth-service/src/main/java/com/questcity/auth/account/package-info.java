/** Accounts: what one is and tells of himself, and what the platform tells of it. */
@NullMarked
package com.questcity.auth.account;

import org.jspecify.annotations.NullMarked;
