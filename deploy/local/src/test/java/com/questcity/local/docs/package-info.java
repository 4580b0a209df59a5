/** That what the documents say is so. */
@NullMarked
package com.questcity.local.docs;

import org.jspecify.annotations.NullMarked;
