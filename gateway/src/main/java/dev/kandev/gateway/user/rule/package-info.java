/** What the fields of an account must look like, wherever they come in. Imports nothing of ours. */
package dev.kandev.gateway.user.rule;
