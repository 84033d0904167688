package dev.kandev.gateway.auth;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /auth/register}. */
record Registration(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9._-]{2,64}",
                        message = "must be 2 to 64 letters, digits, dots, dashes or underscores")
                String username,
        @NotNull @Size(min = 8, message = "must be at least 8 characters") String password) {

    @Override
    public String toString() {
        return "Registration[username=" + username + "]";
    }
}
