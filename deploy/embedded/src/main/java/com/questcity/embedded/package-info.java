/** PostgreSQL, Redis, S3 and SMTP from Maven artifacts, for the local stack and for tests. */
@NullMarked
package com.questcity.embedded;

import org.jspecify.annotations.NullMarked;
