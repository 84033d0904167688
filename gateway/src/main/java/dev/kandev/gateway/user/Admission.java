package dev.kandev.gateway.user;

/** Who may make an account, on whatever grounds. Both methods run in a transaction of {@link UserService#create}. */
public interface Admission {

    /**
     * The role of the account, or an exception where there may be none. Called twice: once for a cheap refusal before
     * the password is hashed, then, bindingly, while nobody else makes or changes an account.
     */
    Role role();

    /** Called when the account is made, in the same transaction. */
    default void made(User user) {}
}
