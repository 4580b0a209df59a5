/** A person's own data: taking it along, and having it erased. */
@NullMarked
package com.questcity.auth.privacy;

import org.jspecify.annotations.NullMarked;
