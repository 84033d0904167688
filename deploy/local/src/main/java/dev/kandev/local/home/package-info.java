/** What lies where: the user's Kandev home with its secrets, the checkout with the built programs, the ports. */
package dev.kandev.local.home;
