package dev.kandev.gateway.user;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do; its wire name is the role that resources ask for. */
public enum Role {
    USER,
    /** Sees and stops every agent, and manages users and agent types. */
    ADMIN;

    /** Lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
