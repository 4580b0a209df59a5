@NullMarked
package com.questcity.local.bench;

import org.jspecify.annotations.NullMarked;
