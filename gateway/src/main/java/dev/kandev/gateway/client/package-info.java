/** The services behind, each called as the acting user. Imports no feature. */
package dev.kandev.gateway.client;
