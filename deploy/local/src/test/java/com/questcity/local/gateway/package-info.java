@NullMarked
package com.questcity.local.gateway;

import org.jspecify.annotations.NullMarked;
