/** A small HTTP JSON client of the platform, shared by everything that uses it from outside. */
@NullMarked
package com.questcity.local.client;

import org.jspecify.annotations.NullMarked;
