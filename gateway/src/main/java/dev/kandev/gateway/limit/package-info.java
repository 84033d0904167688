/** How much one may ask of the API. Imports {@code auth}'s current user, {@code secret}, {@code throttle} and {@code problem}. */
package dev.kandev.gateway.limit;
