/** Reading the mail that the stack caught. */
@NullMarked
package com.questcity.local.mail;

import org.jspecify.annotations.NullMarked;
