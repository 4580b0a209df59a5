@NullMarked
package com.questcity.quest.limits;

import org.jspecify.annotations.NullMarked;
