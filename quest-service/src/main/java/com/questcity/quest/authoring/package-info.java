/** How quests are made: drafts, their points and tasks, and what it takes to publish one. */
@NullMarked
package com.questcity.quest.authoring;

import org.jspecify.annotations.NullMarked;
