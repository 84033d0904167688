/** The users' accounts and their passwords. Imports no other feature. */
package dev.kandev.gateway.user;
