package dev.kandev.agents.push;

/**
 * A branch as it is in the repository.
 *
 * @param commit empty when there is no such branch, for nothing was ever to be pushed
 * @param repository its address, without user and password
 * @param nothingToPush whether it was so before
 */
public record PushedBranch(String branch, String commit, String repository, boolean nothingToPush) {}
