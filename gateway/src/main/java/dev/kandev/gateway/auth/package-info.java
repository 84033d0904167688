/**
 * Signing in and out, and who the current user is: an account that was asked for again at each request. Imports {@code
 * user}, {@code access}, {@code invitation} and {@code throttle}. Others use {@link dev.kandev.gateway.auth.CurrentUser};
 * ways of signing in make a {@link dev.kandev.gateway.auth.SignedIn}.
 */
package dev.kandev.gateway.auth;
