package media.waybill.connectors;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;

/** How systems outside are reached. Knows nothing of orders, files or parcels. */
@Component("connectors")
public class Connectors implements DisposableBean {

    private final Listings listings;
    private final Shipments shipments;
    private final Map<Access, SftpSessions> sftp = new ConcurrentHashMap<>();
    private final Map<Access, S3Client> s3 = new ConcurrentHashMap<>();

    Connectors(Listings listings, Shipments shipments) {
        this.listings = listings;
        this.shipments = shipments;
    }

    /** True once places can be watched. */
    public boolean isReady() {
        return listings.isReady();
    }

    /**
     * Runs the Kamelet that lists a place, until {@link #stop}. The wanted files of each listing go as a list of
     * {@link Seen} to the given route, with the id in the exchange property {@code dropPoint}.
     */
    public void start(String id, Access access, Duration every, Watch watch, String to) {
        listings.start(id, access, every, watch, to);
    }

    /** Stops it, and leaves nothing of it behind. */
    public void stop(String id) {
        listings.stop(id);
    }

    /** The files of a place, for reading. Connections are kept for the next file until {@link #forget}. */
    public Source source(Access access) {
        if (access.isSftp()) {
            return new SftpSource(access, sftp.computeIfAbsent(access, SftpSessions::new));
        }
        if (access.isS3()) {
            return new S3Source(access, s3.computeIfAbsent(access, S3Clients::open));
        }
        throw unknown(access);
    }

    /**
     * Runs the Kamelet that sends to a place, and brings the shipment there whole or not at all. What an earlier attempt
     * brought is gone on with. Answers what was done, in words. Long.
     *
     * @param id of the place: its connections are kept for the next shipment, until it is reached in another way
     */
    public String ship(String id, Access access, Shipment shipment) {
        return shipments.ship(id, access, shipment);
    }

    /** A place where files are put, to look at what lies there. */
    public Sink sink(Access access) {
        if (access.isSftp()) {
            return new SftpSink(access, sftp.computeIfAbsent(access, SftpSessions::new));
        }
        if (access.isS3()) {
            return new S3Sink(access, s3.computeIfAbsent(access, S3Clients::open));
        }
        throw unknown(access);
    }

    /** Tries the connection now, step by step. */
    public List<Step> check(Access access) {
        if (access.isSftp()) {
            return new SftpCheck(access).run();
        }
        if (access.isS3()) {
            return new S3Check(access).run();
        }
        throw unknown(access);
    }

    /** Closes the connections that were kept for a place whose settings are no longer these. */
    public void forget(Access access) {
        var sessions = sftp.remove(access);
        if (sessions != null) {
            sessions.close();
        }
        var client = s3.remove(access);
        if (client != null) {
            client.close();
        }
    }

    @Override
    public void destroy() {
        sftp.keySet().forEach(this::forget);
        s3.keySet().forEach(this::forget);
    }

    private static Failure unknown(Access access) {
        return new Failure(FailureCode.CONFIGURATION, "no such connector  connector=" + access.connector());
    }
}
