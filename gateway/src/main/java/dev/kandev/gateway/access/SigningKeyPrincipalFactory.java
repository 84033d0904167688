package dev.kandev.gateway.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Checks access tokens with our own keys, which no configuration can name because they come and go. */
@Alternative
@Priority(1)
@ApplicationScoped
class SigningKeyPrincipalFactory extends JWTCallerPrincipalFactory {

    private final DefaultJWTCallerPrincipalFactory delegate = new DefaultJWTCallerPrincipalFactory();
    private final SigningKeys keys;

    SigningKeyPrincipalFactory(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo configured) throws ParseException {
        SigningKey key =
                keys.withId(keyId(token)).orElseThrow(() -> new ParseException("signed by a key not known here"));
        JWTAuthContextInfo ours = new JWTAuthContextInfo(key.publicKey(), AccessTokens.ISSUER);
        ours.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        ours.setExpectedAudience(Set.of(AccessTokens.AUDIENCE));
        return delegate.parse(token, ours);
    }

    private static String keyId(String token) throws ParseException {
        try {
            JsonWebSignature unverified = new JsonWebSignature();
            unverified.setCompactSerialization(token);
            return unverified.getKeyIdHeaderValue();
        } catch (JoseException malformed) {
            throw new ParseException("not a signed token", malformed);
        }
    }
}
