package media.waybill.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.orders.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every exception of a call becomes a problem without a stack trace. */
@RestControllerAdvice(basePackages = "media.waybill.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused e) {
        return answer(e.status(), e.getMessage(), e.faults());
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Failure e) {
        var status =
                switch (e.code().owner()) {
                    case PARTNER -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case OPERATOR ->
                        e.code() == FailureCode.MAPPING
                                ? HttpStatus.INTERNAL_SERVER_ERROR
                                : HttpStatus.UNPROCESSABLE_ENTITY;
                    case OUTSIDE -> HttpStatus.SERVICE_UNAVAILABLE;
                    case HUB -> HttpStatus.INTERNAL_SERVER_ERROR;
                };
        if (status.is5xxServerError()) {
            LOG.warn("a call failed  code={} detail={}", e.code(), e.detail(), e);
        }
        return answer(
                status,
                e.code().meaning(),
                List.of(Fault.at(
                        "", e.code().name(), e.detail() + ". " + e.code().remedy())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e) {
        // An id that can be none names nothing.
        if (UUID.class.equals(e.getRequiredType())
                && e.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)) {
            return answer(HttpStatus.NOT_FOUND, "There is nothing of this id.", List.of());
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                "The request's parameters are not right.",
                List.of(Fault.at(
                        "?" + e.getName(), "parameter", "\"" + e.getValue() + "\" is no value for " + e.getName())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "The request's parameters are not right.",
                List.of(Fault.at("?" + e.getParameterName(), "required", e.getParameterName() + " is required")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "The body cannot be read.",
                List.of(Fault.at("", "malformed", "the body is not what its content type says")));
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("a caller hung up", e);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> any(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e instanceof ErrorResponse response) {
            var status = response.getStatusCode();
            return ResponseEntity.status(status)
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(status, response.getBody().getDetail(), List.of()));
        }
        LOG.error("a call failed  method={} path={}", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something that should not happen did; the hub's log has it.",
                List.of());
    }

    private static ResponseEntity<Problem> answer(HttpStatusCode status, @Nullable String detail, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, detail, faults));
    }
}
