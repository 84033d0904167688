/** API tokens: what scripts sign in with. Imports {@code auth}. Nobody imports it. */
package dev.kandev.gateway.token;
