package com.questcity.quest.authoring;

import java.util.UUID;

/** Who changes a quest: with {@code editsAll} every quest, else only drafts of his own. */
record Editor(UUID id, boolean editsAll) {}
