package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.UserChange;
import dev.kandev.gateway.user.rule.EmailAddress;
import dev.kandev.gateway.user.rule.NewPassword;
import dev.kandev.gateway.user.rule.Username;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PATCH /users/{id}}; what is absent or null stays as it is. */
record UserPatch(
        Role role,
        @Schema(description = "Shut out for the time being.") Boolean disabled,
        @Schema(description = "Of at least 8 characters and at most 72 bytes.") @NewPassword String password,
        @Username String username,
        @EmailAddress String email) {

    UserChange toChange() {
        return new UserChange(role, disabled, password, username, email);
    }

    @Override
    public String toString() {
        return "UserPatch[]";
    }
}
