package com.questcity.quest.dictionary;

/** How hard a quest is. */
public enum Level {
    EASY,
    MEDIUM,
    HARD,
    EXPERT
}
