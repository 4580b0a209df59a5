/** Every mail of this service: the texts, the sending, and how many anybody gets. */
@NullMarked
package com.questcity.auth.mail;

import org.jspecify.annotations.NullMarked;
