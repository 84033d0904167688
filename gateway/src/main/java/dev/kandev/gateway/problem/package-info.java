/** How failures are answered: problem+json (RFC 9457). Imports no feature. */
package dev.kandev.gateway.problem;
