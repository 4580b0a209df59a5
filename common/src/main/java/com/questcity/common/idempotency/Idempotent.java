package com.questcity.common.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating POST that may be sent again under the same Idempotency-Key: it is done once, and each
 * sender gets the one answer. The method returns a {@code Uni} of a view, or of a RestResponse of
 * one; all that it writes goes through the Panache session, whose transaction is opened around it.
 * For methods; on a type only because interceptors are bound so.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
