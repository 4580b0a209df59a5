package com.questcity.quest.dictionary;

/** How long a quest takes. */
public enum Timeframe {
    UP_TO_ONE_HOUR,
    ONE_TO_TWO_HOURS,
    TWO_TO_FOUR_HOURS,
    FOUR_TO_EIGHT_HOURS,
    DAY,
    MULTI_DAY
}
