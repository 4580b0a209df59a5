package com.questcity.quest.authoring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Objects;

/** Each correct option is the index of an option, and named once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OptionsExist.Check.class)
@interface OptionsExist {

    String message() default "must be different indexes of the options, from 0";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Puts the violation on the field rather than on the whole point. */
    class Check implements ConstraintValidator<OptionsExist, PointDraft> {

        @Override
        public boolean isValid(PointDraft draft, ConstraintValidatorContext context) {
            var correct = draft.correctOptions();
            var exist =
                    correct.stream()
                            .filter(Objects::nonNull)
                            .allMatch(index -> index >= 0 && index < draft.options().size());
            if (exist && new HashSet<>(correct).size() == correct.size()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("correctOptions")
                    .addConstraintViolation();
            return false;
        }
    }
}
