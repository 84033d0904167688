/** What administrators alone may do: users and invitations. Imports {@code auth}, {@code user}, {@code invitation}. */
package dev.kandev.gateway.admin;
