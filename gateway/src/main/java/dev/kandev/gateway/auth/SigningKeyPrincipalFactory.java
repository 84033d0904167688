package dev.kandev.gateway.auth;

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

/** Checks access tokens with our own key, which no configuration can name because the first start makes it. */
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
        JWTAuthContextInfo ours = new JWTAuthContextInfo(keys.publicKey(), AccessTokens.ISSUER);
        ours.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        ours.setExpectedAudience(Set.of(AccessTokens.AUDIENCE));
        return delegate.parse(token, ours);
    }
}
