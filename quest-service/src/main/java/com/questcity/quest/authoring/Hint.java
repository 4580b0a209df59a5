package com.questcity.quest.authoring;

import jakarta.persistence.Embeddable;

/** Help that a player may take for a part of his score. */
@Embeddable
record Hint(String text, int penalty) {}
