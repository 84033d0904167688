/** What the services agree on. Generated gRPC code lies in the versioned packages below; nothing here imports a service. */
package dev.kandev.proto;
