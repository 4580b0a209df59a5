/** What the features of quest-service share, and its place in the Health API. */
@NullMarked
package com.questcity.quest;

import org.jspecify.annotations.NullMarked;
