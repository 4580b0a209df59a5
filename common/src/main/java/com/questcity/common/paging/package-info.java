/** Lists page by page: keyset cursors, never offsets. */
@NullMarked
package com.questcity.common.paging;

import org.jspecify.annotations.NullMarked;
