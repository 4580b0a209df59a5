package com.questcity.quest.dictionary;

/** How far a quest leads, in kilometres. */
public enum Mileage {
    UP_TO_TEN,
    TEN_TO_THIRTY,
    THIRTY_TO_HUNDRED,
    OVER_HUNDRED
}
