package dev.kandev.gateway.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whom an address stands for. */
final class Network {

    private static final int IPV6_BYTES = 16;

    private Network() {}

    /** Of IPv6 whoever has one address has all of its /64 (RFC 4291, 2.5.4). */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
