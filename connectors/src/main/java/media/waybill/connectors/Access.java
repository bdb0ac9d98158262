package media.waybill.connectors;

import java.util.Map;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** How one place is reached: a Kamelet's name and the values for it. Secrets are never shown. */
public record Access(String connector, Map<String, String> parameters, Map<String, String> secrets) {

    public Access {
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }

    String required(String parameter) {
        var value = optional(parameter);
        if (value == null) {
            throw new Failure(FailureCode.CONFIGURATION, connector + " needs the parameter " + parameter);
        }
        return value;
    }

    @Nullable
    String optional(String parameter) {
        var value = parameters.get(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    String secret(String name) {
        var value = secrets.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    int port(int otherwise) {
        var port = optional("port");
        try {
            int number = port == null ? otherwise : Integer.parseInt(port);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new Failure(FailureCode.CONFIGURATION, "port is not a number from 1 to 65535  port=" + port);
    }

    boolean flag(String parameter, boolean otherwise) {
        var value = optional(parameter);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    boolean isSftp() {
        return connector.startsWith("sftp-");
    }

    boolean isS3() {
        return connector.startsWith("s3-");
    }

    @Override
    public String toString() {
        return connector + parameters + " with " + secrets.keySet();
    }
}
