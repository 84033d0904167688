/** The user's credentials on this host, and how they are kept out of sight. Imports type. */
package dev.kandev.agents.credentials;
