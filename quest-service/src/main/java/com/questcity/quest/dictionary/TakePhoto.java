package com.questcity.quest.dictionary;

/** What a photo must show. */
public enum TakePhoto {
    FACE,
    OBJECT,
    ANY
}
