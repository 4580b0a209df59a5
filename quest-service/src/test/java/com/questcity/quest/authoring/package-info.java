@NullMarked
package com.questcity.quest.authoring;

import org.jspecify.annotations.NullMarked;
