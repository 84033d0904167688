/** The edge of the agents: what others call. Imports the features that it lets them use. */
package dev.kandev.agents.api;
