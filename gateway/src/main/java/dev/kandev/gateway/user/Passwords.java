package dev.kandev.gateway.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** bcrypt, with the same work for accounts that do not exist. */
@ApplicationScoped
class Passwords {

    /** bcrypt reads no further. */
    static final int MAX_BYTES = 72;

    private static final int COST = 12;

    private final String nobodysHash = hash("nobody's password");

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** @param hash null for an unknown account: takes as long, and never matches */
    boolean matches(String password, String hash) {
        boolean tooLong = tooLong(password);
        boolean equal = BcryptUtil.matches(tooLong ? "" : password, hash == null ? nobodysHash : hash);
        return equal && hash != null && !tooLong;
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
