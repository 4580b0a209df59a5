package com.questcity.quest.dictionary;

/** For whom a quest is made. */
public enum GroupType {
    ALONE,
    PAIR,
    FRIENDS,
    FAMILY,
    COMPANY
}
