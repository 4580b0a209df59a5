package com.questcity.quest.dictionary;

/** The language of a quest, as its ISO 639 code: constants are lower case to be the code itself. */
public enum Language {
    ru,
    en
}
