/** Opening an account, and proving its e-mail address. */
@NullMarked
package com.questcity.auth.registration;

import org.jspecify.annotations.NullMarked;
