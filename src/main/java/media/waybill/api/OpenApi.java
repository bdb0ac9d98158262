package media.waybill.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Waybill",
                        version = "v1",
                        description =
                                "Orders in, files matched, packages delivered. Faults come as application/problem+json"
                                        + " (RFC 9457) and name every place; lists are {items, next} with limit and cursor."),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic", description = "A portal account")
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "An API token")
class OpenApi {}
