/** Secrets that are given out once and known by their hashes from then on. Imports no feature. */
package dev.kandev.gateway.secret;
