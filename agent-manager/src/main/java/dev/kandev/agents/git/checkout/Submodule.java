package dev.kandev.agents.git.checkout;

/**
 * A submodule as its repository has it.
 *
 * @param name as in the sections of {@code .gitmodules}
 * @param path below the checkout
 * @param url as it is written there: unchecked, possibly relative
 */
record Submodule(String name, String path, String url) {}
