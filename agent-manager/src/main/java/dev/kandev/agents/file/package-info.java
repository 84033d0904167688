/** Files and folders that others may have filled: no link in them is ever followed. Imports nothing of ours. */
package dev.kandev.agents.file;
