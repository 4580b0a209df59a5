/** Friends. */
@NullMarked
package com.questcity.social.friendship;

import org.jspecify.annotations.NullMarked;
