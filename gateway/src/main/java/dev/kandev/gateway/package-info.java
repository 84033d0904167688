/**
 * The way in for users. Features are {@code user}, {@code auth}, {@code board}, {@code task}, {@code agent},
 * {@code orchestrator} and {@code stream}; beside {@code auth}'s current user and {@code user}'s accounts they know
 * only {@code client} (the services behind), {@code problem} (how failures are answered) and {@code shutdown} (the end).
 */
package dev.kandev.gateway;
