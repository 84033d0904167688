package dev.kandev.gateway.review;

/** A branch as it is in the repository, and its last commit. */
record PushView(String branch, String commit) {}
