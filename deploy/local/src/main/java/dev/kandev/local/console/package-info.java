/** What the user sees. */
package dev.kandev.local.console;
