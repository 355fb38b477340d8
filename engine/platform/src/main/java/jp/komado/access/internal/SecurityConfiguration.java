package jp.komado.access.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import jp.komado.access.AccessEvent;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door: form sign-in for the browser application, sessions in the database, every refusal as problem details. What a signed-in
 * user may do is asked where it is done ({@link Rights}); here only who comes in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {

    /**
     * Scripts only from ourselves; inline styles since the process viewer sets them; blob: for documents shown in frames and for
     * worker scripts.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "frame-src 'self' blob:; object-src 'self' blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    PasswordEncoder passwordEncoder(AccessProperties properties) {
        PasswordEncoder argon2 =
                new Argon2PasswordEncoder(16, 32, 1, properties.argon2MemoryKib(), properties.argon2Iterations());
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain door(HttpSecurity http, SessionUsers users, Rights rights, ProblemWriter problems,
            ApplicationEventPublisher events, Clock clock) throws Exception {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http
                .authorizeHttpRequests(request -> request
                        .requestMatchers("/api/session", "/api/session/password", "/api/openapi", "/error").permitAll()
                        .requestMatchers("/api/**").authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access(may(users, rights, Right.OPERATION_READ))
                        .requestMatchers(HttpMethod.GET, "/**").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**").permitAll()
                        .anyRequest().denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new BrowserCsrf()))
                .formLogin(form -> form
                        .loginPage("/sign-in")
                        .loginProcessingUrl("/api/session")
                        .successHandler((request, response, user) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT))
                        .failureHandler((request, response, failure) -> problems.write(request, response, refusal(failure))))
                .logout(logout -> logout
                        .logoutUrl("/api/session/logout")
                        .logoutSuccessHandler((request, response, user) -> signedOut(response, user, events)))
                .exceptionHandling(failure -> failure
                        .authenticationEntryPoint((request, response, missing) -> problems.write(request, response, signInFirst()))
                        .accessDeniedHandler((request, response, denied) -> problems.write(request, response, denied(denied))))
                .addFilterBefore(new ValidityFilter(users, problems, clock), AuthorizationFilter.class)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> may(CurrentUsers users, Rights rights, Right right) {
        return (authentication, context) ->
                new AuthorizationDecision(users.find().filter(user -> rights.has(user, right)).isPresent());
    }

    private static Problem signInFirst() {
        return Problem.of(ProblemKind.UNAUTHENTICATED, "problem.unauthenticated");
    }

    private static Problem refusal(AuthenticationException failure) {
        return failure instanceof SignInRefused refused ? refused.problem() : signInFirst();
    }

    private static Problem denied(AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? Problem.forbidden("problem.csrf").withCode("csrf")
                : Problem.forbidden("problem.forbidden");
    }

    private static void signedOut(HttpServletResponse response, Authentication user, ApplicationEventPublisher events)
            {
        if (user != null) {
            events.publishEvent(new AccessEvent(AccessEvent.Kind.SIGNED_OUT, user.getName(), null, "by the user"));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
