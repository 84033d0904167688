/** What agents left in a task's workspace: changes and artifacts. Imports {@code auth}'s current user and {@code client}. */
package dev.kandev.gateway.review;
