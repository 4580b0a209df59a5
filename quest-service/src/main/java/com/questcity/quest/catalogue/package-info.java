/** What players see of quests: pages of cards, and one quest without what solves it. */
@NullMarked
package com.questcity.quest.catalogue;

import org.jspecify.annotations.NullMarked;
