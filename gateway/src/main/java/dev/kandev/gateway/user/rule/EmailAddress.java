package dev.kandev.gateway.user.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address, or null. */
@Email
@Size(max = 254)
@Pattern(regexp = ".*\\S.*", message = "must not be blank")
@Documented
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** Never seen: the constraints that it is made of speak for themselves. */
    String message() default "";

    /** Without groups. */
    Class<?>[] groups() default {};

    /** Without payload. */
    Class<? extends Payload>[] payload() default {};
}
