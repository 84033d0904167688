/** What readiness says of the services behind. Imports no feature. */
package dev.kandev.gateway.health;
