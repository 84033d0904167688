package dev.kandev.gateway.user.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password that is to be set, or null. How many bytes it may have depends on the hash, which checks that itself. */
@Size(min = 8, message = "must be at least 8 characters")
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NewPassword {

    /** Never seen: the constraint that it is made of speaks for itself. */
    String message() default "";

    /** Without groups. */
    Class<?>[] groups() default {};

    /** Without payload. */
    Class<? extends Payload>[] payload() default {};
}
