@NullMarked
package com.questcity.local.importer;

import org.jspecify.annotations.NullMarked;
