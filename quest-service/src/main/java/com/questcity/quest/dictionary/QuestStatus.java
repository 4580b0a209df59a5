package com.questcity.quest.dictionary;

/** Where a quest stands between its author and the players. */
public enum QuestStatus {
    DRAFT,
    ON_REVIEW,
    PUBLISHED,
    REJECTED,
    ARCHIVED
}
