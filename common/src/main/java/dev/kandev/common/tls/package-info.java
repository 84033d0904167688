/** TLS between the services. Imports nothing of ours. */
package dev.kandev.common.tls;
