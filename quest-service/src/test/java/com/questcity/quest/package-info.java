@NullMarked
package com.questcity.quest;

import org.jspecify.annotations.NullMarked;
