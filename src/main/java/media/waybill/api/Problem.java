package media.waybill.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import media.waybill.orders.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What is answered to a request that was refused (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type, String title, int status, @Nullable String detail, List<Error> errors) {

    /** @param pointer into the body (RFC 6901), or "?name" for a parameter; for tables row and field instead */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(
            @Nullable String pointer,
            @Nullable Integer row,
            @Nullable String field,
            String code,
            String detail) {}

    static Problem of(HttpStatusCode status, @Nullable String detail, List<Fault> faults) {
        var known = HttpStatus.resolve(status.value());
        return new Problem(
                "about:blank",
                known == null ? "Error" : known.getReasonPhrase(),
                status.value(),
                detail,
                faults.stream()
                        .map(f -> new Error(f.pointer(), f.row(), f.field(), f.code(), f.detail()))
                        .toList());
    }
}
