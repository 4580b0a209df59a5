package com.questcity.common.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An internal operation, and the contexts ("quest") whose services may call it with their service
 * token: nobody else gets through, and no user.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CalledBy {

    /** The callers; an annotation of the method counts before the one of its class. */
    String[] value();
}
