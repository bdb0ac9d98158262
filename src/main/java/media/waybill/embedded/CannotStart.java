package media.waybill.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** An embedded service cannot come up; the message is one line for whoever started the hub. */
public final class CannotStart extends RuntimeException {

    private final String option;

    /**
     * @param what what is in the way, such as {@code Port 9000 (S3) is in use}
     * @param option the option that changes it, such as {@code --s3-port}
     */
    public CannotStart(String what, String option) {
        this(what, option, null);
    }

    public CannotStart(String what, String option, @Nullable Throwable cause) {
        super(what + "; choose another with " + option, cause);
        this.option = option;
    }

    public String option() {
        return option;
    }

    /** Tries a port before a service binds it, so that the refusal reads the same for all of them. */
    static void ifTaken(InetAddress address, int port, String service, String option) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > 65_535) {
            throw new CannotStart("Port " + port + " (" + service + ") does not exist", option);
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " (" + service + ") is in use", option, e);
        }
    }
}
