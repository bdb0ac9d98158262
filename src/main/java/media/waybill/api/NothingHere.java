package media.waybill.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Calls that do not exist are answered as problems, not with the portal's page. */
@RestController
@Hidden
class NothingHere {

    private final RequestMappingHandlerMapping calls;

    NothingHere(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping calls) {
        this.calls = calls;
    }

    @RequestMapping("/api/**")
    void nothing(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        var methods = methods(request);
        if (methods.isEmpty()) {
            throw Refused.notFound("call; /api/v1/openapi.json lists what there is");
        }
        if (methods.contains(request.getMethod())) {
            throw new HttpMediaTypeNotSupportedException(
                    "There is such a call, but not for this Content-Type; /api/v1/openapi.json lists what it takes.");
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    /** There is no such call, perhaps one by another method: everybody who signed in may be told so. */
    boolean isNoCall(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        return !methods(request).contains(request.getMethod());
    }

    /** The methods by which this address can be called; empty when it is no call's. */
    private Collection<String> methods(HttpServletRequest request) {
        var methods = new TreeSet<String>();
        calls.getHandlerMethods().forEach((mapping, handler) -> {
            var paths = mapping.getPathPatternsCondition();
            if (paths != null
                    && !handler.getBeanType().equals(NothingHere.class)
                    && paths.getMatchingCondition(request) != null) {
                mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
            }
        });
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        return methods;
    }
}
