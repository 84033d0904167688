/** What belongs to a checkout besides the files of its own commit: submodules, and files in git-lfs. Imports {@code git}. */
package dev.kandev.agents.git.checkout;
