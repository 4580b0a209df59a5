package com.questcity.quest.dictionary;

/** What a player does at a point; LOCATION and INFO ask for nothing but being there. */
public enum TaskKind {
    LOCATION,
    PHOTO,
    CODE,
    WORD,
    CHOICE,
    NUMBER,
    QR,
    INFO
}
