package dev.kandev.gateway.user.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an account, or null. It holds no at sign, so it is never taken for an e-mail address. */
@Pattern(regexp = "[A-Za-z0-9._-]{2,64}", message = "must be 2 to 64 letters, digits, dots, dashes or underscores")
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Username {

    /** Never seen: the constraint that it is made of speaks for itself. */
    String message() default "";

    /** Without groups. */
    Class<?>[] groups() default {};

    /** Without payload. */
    Class<? extends Payload>[] payload() default {};
}
