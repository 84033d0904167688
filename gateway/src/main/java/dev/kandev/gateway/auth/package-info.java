/**
 * Signing in: access tokens (JWT), refresh tokens, and who the current user is. Imports {@code user}. Others use only
 * {@link dev.kandev.gateway.auth.CurrentUser}.
 */
package dev.kandev.gateway.auth;
