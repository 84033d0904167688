/** The error codes and the exceptions that carry them. Imports nothing of ours. */
package dev.kandev.common.error;
