package media.waybill.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** How one place is reached: a Kamelet's name and the values for it. Secrets are never shown. */
public record Access(String connector, Map<String, String> parameters, Map<String, String> secrets) {

    /** The names of those values that are secrets, as the Kamelets mark them. */
    static final Set<String> SECRETS = Set.of("password", "privateKey", "passphrase", "accessKey", "secretKey");

    public Access {
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }

    /** The same place, in another folder of it. */
    public Access in(String folder) {
        var elsewhere = new HashMap<>(parameters);
        elsewhere.put(isS3() ? "prefix" : "path", folder);
        return new Access(connector, elsewhere, secrets);
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
