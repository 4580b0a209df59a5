@NullMarked
package com.questcity.local.client;

import org.jspecify.annotations.NullMarked;
