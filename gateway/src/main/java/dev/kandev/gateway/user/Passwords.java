package dev.kandev.gateway.user;

import dev.kandev.common.error.InvalidInputException;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** bcrypt, with the same work for accounts that do not exist. */
@ApplicationScoped
class Passwords {

    /** bcrypt reads no further. */
    private static final int MAX_BYTES = 72;

    private final int cost;
    private final String nobodysHash;

    Passwords(UserConfig config) {
        this.cost = config.bcryptCost();
        this.nobodysHash = hash("nobody's password");
    }

    /** @param field as it is named on the wire */
    static void requireFit(String password, String field) {
        if (tooLong(password)) {
            throw new InvalidInputException(field, "must be at most " + MAX_BYTES + " bytes");
        }
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** @param hash null for an unknown account: takes as long, and never matches */
    boolean matches(String password, String hash) {
        boolean tooLong = tooLong(password);
        boolean equal = BcryptUtil.matches(tooLong ? "" : password, hash == null ? nobodysHash : hash);
        return equal && hash != null && !tooLong;
    }

    /** Whether a hash was made with less work than is asked for now. */
    boolean isOutdated(String hash) {
        return Integer.parseInt(hash.split("\\$")[2]) < cost;
    }

    private static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
