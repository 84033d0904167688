/** Invitations to register. Imports {@code user}. */
package dev.kandev.gateway.invitation;
