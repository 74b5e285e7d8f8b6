package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.ApiLimits;
import dev.comptoir.platform.web.Problems;
import dev.comptoir.platform.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The outer fence: who is it, is the write the browser's own doing, is anybody allowed here at all.
 * Who may do what is decided for each operation by {@link AudienceCheck}; both must agree.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class SecurityConfiguration {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ApiLimits limits;

    SecurityConfiguration(ApiLimits limits) {
        this.limits = limits;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SignIns signIns,
            ApiKeys keys,
            Problems problems,
            SecurityHeaders headers,
            CookieCsrfTokenRepository csrfTokens) {
        var contexts = new RequestAttributeSecurityContextRepository();
        http.headers(headers)
                .csrf(csrf -> csrf(csrf, csrfTokens))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(
                        new AuthenticationFilter(signIns, keys, problems, contexts, limits),
                        CsrfFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(SecurityConfiguration::audiences)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, needed) ->
                                        problems.write(
                                                request,
                                                response,
                                                new Problem(AccessProblem.SIGN_IN_NEEDED)))
                                .accessDeniedHandler((request, response, denied) ->
                                        problems.write(request, response, problem(denied))));
        return http.build();
    }

    /** A machine that collects metrics has no session, and its token is good for nothing else. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metricsFilterChain(
            HttpSecurity http, MetricsSettings metrics, SecurityHeaders headers) {
        http.securityMatcher(metrics::isCollector)
                .headers(headers)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    private static void audiences(
            org.springframework.security.config.annotation.web.configurers
                                            .AuthorizeHttpRequestsConfigurer<
                                    HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/api/v1/public/**")
                .permitAll()
                .requestMatchers(org.springframework.http.HttpMethod.POST, "/api/v1/session")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(ActorAuthentication.PLATFORM_ADMIN)
                .anyRequest()
                .permitAll();
    }

    /** Read by our own pages' scripts, and by nobody else's: cookies are kept from other sites. */
    @Bean
    CookieCsrfTokenRepository csrfTokens(Installation installation) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").sameSite("Lax").secure(installation.secure()));
        return tokens;
    }

    /**
     * The request as a whole is observed already; observing each of the chain's filters too is a
     * good part of what a small request costs.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no users but ours: keeps the framework from inventing one. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new AuthenticationServiceException(
                    "people sign in through " + SignIns.class.getSimpleName());
        };
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf, CookieCsrfTokenRepository tokens) {
        csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(SecurityConfiguration::carriesCookieAuthority);
    }

    /**
     * Only a cookie is sent without the sender's doing; signing in uses up no authority of a
     * cookie.
     */
    private static boolean carriesCookieAuthority(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !SAFE_METHODS.contains(request.getMethod())
                && !path.startsWith("/api/v1/public/")
                && !(path.equals("/api/v1/session") && request.getMethod().equals("POST"))
                && SecurityContextHolder.getContext().getAuthentication()
                        instanceof ActorAuthentication known
                && known.session() != null;
    }

    private static Problem problem(AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? new Problem(
                        AccessProblem.CSRF,
                        Map.of("cookie", "XSRF-TOKEN", "header", "X-XSRF-TOKEN"))
                : new Problem(AccessProblem.ADMIN_NEEDED);
    }
}
