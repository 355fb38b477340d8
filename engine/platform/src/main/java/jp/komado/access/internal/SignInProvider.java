package jp.komado.access.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Hooks {@link SignIns} into the form sign-in, by being the only provider bean; named in the chain as well it would be asked, and
 * count, twice. What the session keeps is the id.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignIns signIns;

    SignInProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    static Authentication authenticated(String userId) {
        return UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(userId), null, List.of());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = Objects.requireNonNullElse(attempt.getCredentials(), "").toString();
        return authenticated(signIns.signIn(attempt.getName(), password).id());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
