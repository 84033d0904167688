package dev.kandev.gateway.token;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /auth/tokens}.
 *
 * @param name what it is for
 * @param expiresInDays null for a token that does not expire
 */
record NewApiToken(
        @Schema(description = "What it is for.", examples = "nightly build")
                @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL")
                String name,
        @Schema(description = "Without it the token does not expire.") @Min(1) @Max(3650) Integer expiresInDays) {

    /** Null for a token that does not expire. */
    Duration lifetime() {
        return expiresInDays == null ? null : Duration.ofDays(expiresInDays);
    }
}
