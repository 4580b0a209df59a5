/**
 * What the tests of every service share: servers, tokens, the security contract, the architecture's
 * rules.
 */
@NullMarked
package com.questcity.common.testing;

import org.jspecify.annotations.NullMarked;
