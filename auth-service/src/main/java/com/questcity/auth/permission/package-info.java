/** What an account may do, from its role and flags. */
@NullMarked
package com.questcity.auth.permission;

import org.jspecify.annotations.NullMarked;
