package media.waybill.connectors;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** Names of servers come from a form: they are checked before anything connects. */
final class Hosts {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");

    private Hosts() {}

    static InetAddress resolve(String host) {
        if (!NAME.matcher(host).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "host is no name or IPv4 address  host=" + host);
        }
        try {
            var address = InetAddress.getByName(host);
            // A cloud's metadata service lives there, and no partner does.
            if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
                throw new Failure(
                        FailureCode.CONFIGURATION,
                        "host is not a partner's address  host=" + host + " address=" + address.getHostAddress());
            }
            return address;
        } catch (UnknownHostException e) {
            throw new Failure(FailureCode.UNREACHABLE, "no address for the name  host=" + host, e);
        }
    }
}
