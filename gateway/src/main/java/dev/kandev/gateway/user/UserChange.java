package dev.kandev.gateway.user;

/** What is to be changed of an account: each part may be null, and then stays as it is. */
public record UserChange(Role role, Boolean disabled, String password, String username, String email) {

    @Override
    public String toString() {
        return "UserChange[role=" + role + ", disabled=" + disabled + "]";
    }
}
