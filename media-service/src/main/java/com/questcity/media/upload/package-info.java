/** Files: taking them in, and what became of them. */
@NullMarked
package com.questcity.media.upload;

import org.jspecify.annotations.NullMarked;
