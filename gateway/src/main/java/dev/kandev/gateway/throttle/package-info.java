/** How often one may guess. Imports {@code problem}. */
package dev.kandev.gateway.throttle;
