/** Accounts: registering, and what an account knows of itself. */
@NullMarked
package com.questcity.auth.account;

import org.jspecify.annotations.NullMarked;
