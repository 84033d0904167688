/** The agents that come from npm: how they are installed, and how they are made to ask a model of ours. Imports nothing of ours. */
package dev.kandev.e2e.npm;
