package media.waybill.api;

import java.util.List;
import media.waybill.orders.Fault;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem (RFC 9457) and nothing else. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Fault> faults;

    private Refused(HttpStatus status, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    HttpStatus status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }

    static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, "There is no such " + what + ".", List.of());
    }

    static Refused forbidden(String detail) {
        return new Refused(HttpStatus.FORBIDDEN, detail, List.of());
    }

    static Refused conflict(String detail, List<Fault> faults) {
        return new Refused(HttpStatus.CONFLICT, detail, faults);
    }

    static Refused badRequest(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, detail, List.of());
    }

    static Refused parameter(String name, String detail) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "The request's parameters are not right.",
                List.of(Fault.at("?" + name, "parameter", detail)));
    }

    static Refused busy(String detail) {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of());
    }

    static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.PAYLOAD_TOO_LARGE, detail, List.of());
    }

    /** Bodies that are not what they claim to be are bad requests; those that break rules are unprocessable. */
    static Refused faults(List<Fault> faults) {
        var malformed = faults.stream().anyMatch(fault -> fault.code().equals("malformed"));
        return new Refused(
                malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY,
                faults.size() == 1
                        ? faults.getFirst().detail()
                        : "There are " + faults.size() + " faults; nothing of the request was kept.",
                faults);
    }
}
