package media.waybill.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import media.waybill.partners.Partners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what. Row-level security decides on top of it which rows a call can see. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String V1 = "/api/v1";
    private static final String ADMIN = "ADMIN";
    private static final String OPERATOR = "OPERATOR";
    private static final String DISTRIBUTOR = "DISTRIBUTOR";
    private static final String PLATFORM = "PLATFORM";

    private final ObjectMapper json;
    private final ObjectProvider<NothingHere> nothingHere;

    ApiSecurity(ObjectMapper json, ObjectProvider<NothingHere> nothingHere) {
        this.json = json;
        this.nothingHere = nothingHere;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, Partners partners) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                // Nothing but GET is done for a cookie (see GetsOfSessions), so a foreign page can cause nothing.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new GetsOfSessions()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .userDetailsService(partners)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> unauthenticated(response)))
                .addFilterBefore(new BearerFilter(partners, this::unauthenticated), BasicAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> unauthenticated(response))
                        .accessDeniedHandler((request, response, e) ->
                                write(response, HttpStatus.FORBIDDEN, "This account's role may not do this.")))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'; sandbox")))
                .authorizeHttpRequests(this::rules)
                .build();
    }

    /** The table of docs/security-model.md. What it does not name is an administrator's. */
    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
        rules.requestMatchers("/actuator/**").hasRole(ADMIN);
        rules.requestMatchers(HttpMethod.GET, V1 + "/openapi.json", V1 + "/openapi.json/**")
                .permitAll();
        rules.requestMatchers(HttpMethod.OPTIONS, V1 + "/uploads", V1 + "/uploads/*")
                .permitAll();

        rules.requestMatchers(V1 + "/users", V1 + "/users/*").hasRole(ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/tokens").authenticated();
        rules.requestMatchers(V1 + "/partners", V1 + "/partners/*").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(reads(V1 + "/drop-points", V1 + "/drop-points/*"))
                .hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/drop-points/*", V1 + "/drop-points/*/check")
                .hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(reads(V1 + "/endpoints", V1 + "/endpoints/*")).hasAnyRole(PLATFORM, OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/endpoints/*").hasAnyRole(OPERATOR, ADMIN);

        rules.requestMatchers(reads(V1 + "/orders", V1 + "/orders/*")).hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/orders", V1 + "/orders/*").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(reads(V1 + "/lines", V1 + "/lines/*", V1 + "/lines/*/events"))
                .hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/lines/*/answer").hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/lines/*/*").hasAnyRole(OPERATOR, ADMIN);

        rules.requestMatchers(HttpMethod.POST, V1 + "/names:resolve").hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/names:lint").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(
                        V1 + "/naming-rules",
                        V1 + "/naming-rules/**",
                        V1 + "/naming-rules:proposals",
                        V1 + "/naming-rules:preview",
                        V1 + "/naming-rules:yaml")
                .hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/timedtext:convert").authenticated();
        rules.requestMatchers(reads(V1 + "/files", V1 + "/files/**")).hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/files/*/match").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/uploads", V1 + "/uploads/*").hasAnyRole(DISTRIBUTOR, OPERATOR, ADMIN);

        rules.requestMatchers(reads(V1 + "/deliveries", V1 + "/deliveries/**")).authenticated();
        rules.requestMatchers(HttpMethod.POST, V1 + "/deliveries/*/receipt").hasAnyRole(PLATFORM, OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.POST, V1 + "/deliveries/*/resend").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(V1 + "/parked", V1 + "/parked/**").hasAnyRole(OPERATOR, ADMIN);
        rules.requestMatchers(HttpMethod.GET, V1 + "/events").authenticated();
        rules.requestMatchers(request -> nothingHere.getObject().isNoCall(request))
                .authenticated();
        rules.anyRequest().hasRole(ADMIN);
    }

    /** What may be got may be asked about with HEAD. */
    private static RequestMatcher[] reads(String... paths) {
        var matchers = PathPatternRequestMatcher.withDefaults();
        return Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                .flatMap(method -> Stream.of(paths).map(path -> matchers.matcher(method, path)))
                .toArray(RequestMatcher[]::new);
    }

    void unauthenticated(HttpServletResponse response) throws IOException {
        response.addHeader("WWW-Authenticate", "Basic realm=\"Waybill\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer");
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "Sign in with HTTP Basic and a portal account, or with an API token as Bearer.");
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), Problem.of(status, detail, List.of()));
    }

    /** People who signed in to the portal may fetch with their cookie, and do nothing else with it. */
    private static final class GetsOfSessions extends HttpSessionSecurityContextRepository {

        private final RequestAttributeSecurityContextRepository request =
                new RequestAttributeSecurityContextRepository();

        GetsOfSessions() {
            setAllowSessionCreation(false);
        }

        @Override
        public DeferredSecurityContext loadDeferredContext(HttpServletRequest call) {
            var reads = "GET".equals(call.getMethod()) || "HEAD".equals(call.getMethod());
            return reads && call.getHeader("Authorization") == null
                    ? super.loadDeferredContext(call)
                    : request.loadDeferredContext(call);
        }

        @Override
        public void saveContext(SecurityContext context, HttpServletRequest call, HttpServletResponse response) {
            request.saveContext(context, call, response);
        }
    }
}
