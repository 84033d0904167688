/**
 * Boards over REST. Imports {@code auth}'s current user, {@code user}'s accounts, {@code client} and
 * {@code problem}.
 */
package dev.kandev.gateway.board;
