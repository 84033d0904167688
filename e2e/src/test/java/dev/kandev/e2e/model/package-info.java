/**
 * A language model for tests: it answers over the wire formats of the real ones, but says what its script says, so that real agents can
 * be driven without a key and without a network. Imports nothing of ours.
 */
package dev.kandev.e2e.model;
