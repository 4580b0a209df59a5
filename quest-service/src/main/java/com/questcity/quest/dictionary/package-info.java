/** What authors choose from when they describe a quest: stored lists, and the fixed ones. */
@NullMarked
package com.questcity.quest.dictionary;

import org.jspecify.annotations.NullMarked;
