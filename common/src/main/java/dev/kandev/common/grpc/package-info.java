/** gRPC between the services: who calls, the internal token, deadlines, and the one mapping of errors. */
package dev.kandev.common.grpc;
