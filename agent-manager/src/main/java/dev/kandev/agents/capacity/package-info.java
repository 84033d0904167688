/** How much agents may use together, how much each asks for, and what is used. Imports type, and where workspaces are. */
package dev.kandev.agents.capacity;
