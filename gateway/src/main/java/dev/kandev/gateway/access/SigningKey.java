package dev.kandev.gateway.access;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * A key pair for access tokens.
 *
 * @param id the thumbprint of the public key (RFC 7638, SHA-256), in the header of every token that it signs
 */
record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey) {

    static SigningKey of(PrivateKey privateKey, RSAPublicKey publicKey) {
        String id = new RsaJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
        return new SigningKey(id, privateKey, publicKey);
    }

    /** The public half for others (RFC 7517). */
    RsaJsonWebKey toJwk() {
        RsaJsonWebKey jwk = new RsaJsonWebKey(publicKey);
        jwk.setKeyId(id);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return jwk;
    }

    @Override
    public String toString() {
        return "SigningKey[id=" + id + "]";
    }
}
