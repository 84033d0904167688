/**
 * What agents left in a task's workspace: changes and artifacts. Imports {@code auth}'s current user, {@code user}'s accounts and {@code
 * client}.
 */
package dev.kandev.gateway.review;
