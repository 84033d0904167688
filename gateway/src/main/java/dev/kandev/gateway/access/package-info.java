/** Access tokens (JWT): writing and checking them, and the keys for it. Imports {@code user}. */
package dev.kandev.gateway.access;
