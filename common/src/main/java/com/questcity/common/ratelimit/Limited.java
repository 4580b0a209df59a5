package com.questcity.common.ratelimit;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each user, or each client's network where strangers may call too, may call the resource method as
 * often as the quota of this name allows: {@code questcity.limits.<name>.calls} and {@code
 * .within}. The call is counted before its body is read.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limited {

    String value();
}
