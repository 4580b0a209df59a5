/** Makes quests from landmarks and packs through the public API, as an editor does. */
@NullMarked
package com.questcity.local.importer;

import org.jspecify.annotations.NullMarked;
