/** The launcher: the whole platform from one command, without Docker. */
@NullMarked
package com.questcity.local;

import org.jspecify.annotations.NullMarked;
