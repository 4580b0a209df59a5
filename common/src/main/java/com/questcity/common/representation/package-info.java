/** What bodies and their versions mean beyond plain JSON: merge patches and entity tags. */
@NullMarked
package com.questcity.common.representation;

import org.jspecify.annotations.NullMarked;
