/** How traces go on beyond a thread or a process. */
package dev.kandev.common.trace;
