/** A small platform that answers as the real one does, for tests of what talks to it. */
@NullMarked
package com.questcity.local.stub;

import org.jspecify.annotations.NullMarked;
