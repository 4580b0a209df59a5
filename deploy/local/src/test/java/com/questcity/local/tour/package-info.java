@NullMarked
package com.questcity.local.tour;

import org.jspecify.annotations.NullMarked;
