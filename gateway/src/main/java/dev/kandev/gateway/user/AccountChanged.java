package dev.kandev.gateway.user;

import java.util.UUID;

/**
 * Fired in the transaction of the change.
 *
 * @param user as it is from now on
 * @param endsSignIns whether whoever is signed in must sign in again
 * @param exceptSignIn the sign-in that goes on nevertheless; null for none
 */
public record AccountChanged(User user, boolean endsSignIns, UUID exceptSignIn) {}
