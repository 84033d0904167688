/** All that Kandev keeps as one file, and back again. */
package dev.kandev.local.backup;
