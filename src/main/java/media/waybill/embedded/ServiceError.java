package media.waybill.embedded;

/** A refusal in the shape of the service: an HTTP status, an error type, a message. */
final class ServiceError extends RuntimeException {

    private final int status;
    private final String type;

    private ServiceError(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static ServiceError badRequest(String message) {
        return new ServiceError(400, "BadRequestException", message);
    }

    static ServiceError forbidden(String message) {
        return new ServiceError(403, "ForbiddenException", message);
    }

    static ServiceError notFound(String message) {
        return new ServiceError(404, "NotFoundException", message);
    }

    static ServiceError conflict(String message) {
        return new ServiceError(409, "ConflictException", message);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
