/** What every request and every answer has, whatever it is about. Imports no feature. */
package dev.kandev.gateway.edge;
