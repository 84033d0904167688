/** Failures that are told to the user in a line. */
package dev.kandev.local.problem;
