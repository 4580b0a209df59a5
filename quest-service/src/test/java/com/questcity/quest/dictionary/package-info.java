@NullMarked
package com.questcity.quest.dictionary;

import org.jspecify.annotations.NullMarked;
