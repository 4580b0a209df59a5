@NullMarked
package com.questcity.quest.catalogue;

import org.jspecify.annotations.NullMarked;
