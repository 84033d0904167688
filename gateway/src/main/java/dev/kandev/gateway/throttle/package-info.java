/** How often one may guess, and how much one may ask for. Imports {@code problem}. */
package dev.kandev.gateway.throttle;
