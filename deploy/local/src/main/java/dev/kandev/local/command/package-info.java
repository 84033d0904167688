/** The commands that users type. */
package dev.kandev.local.command;
