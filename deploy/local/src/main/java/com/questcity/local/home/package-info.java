/** Where a stack keeps its files, which ports it uses and what its services are told. */
@NullMarked
package com.questcity.local.home;

import org.jspecify.annotations.NullMarked;
