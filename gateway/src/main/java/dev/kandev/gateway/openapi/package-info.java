/** How the API describes itself, where no single resource can say it. Imports no feature. */
package dev.kandev.gateway.openapi;
