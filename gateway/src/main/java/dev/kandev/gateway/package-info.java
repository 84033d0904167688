/**
 * The way in for users. Features are {@code user}, {@code auth}, {@code board}, {@code task}, {@code agent},
 * {@code orchestrator} and {@code stream}; beside {@code auth}'s current user they know only {@code client} (the
 * services behind) and {@code problem} (how failures are answered).
 */
package dev.kandev.gateway;
