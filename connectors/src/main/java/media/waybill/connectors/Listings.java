package media.waybill.connectors;

import com.jcraft.jsch.SftpException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kamelets that list a place because a row says so. */
@Component
class Listings {

    private final CamelContext camel;
    private final Map<String, KameletValues> running = new ConcurrentHashMap<>();

    Listings(CamelContext camel) {
        this.camel = camel;
    }

    boolean isReady() {
        return camel.isStarted();
    }

    /** Starts to list; the wanted files of each poll go to the given address as a list, with the id as a property. */
    void start(String id, Access access, Duration every, Watch watch, String to) {
        var values = new KameletValues(camel, access.connector(), KameletValues.name("listing", id));
        try {
            tried(access);
            values.given(access);
            values.plain("pollEvery", Long.toString(Math.max(200, every.toMillis())));
            values.bean("pollStrategy", new Reporting(watch));
            values.bean("filter", watch.wanted());
            camel.addRoutes(new RouteBuilder(camel) {
                @Override
                public void configure() {
                    from(values.uri())
                            .routeId(values.name() + "-out")
                            .errorHandler(
                                    noErrorHandler()) // a poll that is not taken failed, and the next says it again
                            .setProperty("dropPoint", constant(id))
                            .to(to);
                }
            });
            running.put(id, values);
        } catch (Failure e) {
            remove(values);
            throw e;
        } catch (Exception e) {
            remove(values);
            throw new Failure(
                    FailureCode.CONFIGURATION,
                    "the connector does not start: " + Failure.of(e).detail(),
                    e);
        }
    }

    /** What can be known at once is said at once, and not by the first poll. */
    private static void tried(Access access) {
        if (access.isS3()) {
            S3Clients.bucket(access);
            S3Clients.region(access);
            var endpoint = access.optional("endpoint");
            if (endpoint != null) {
                S3Clients.endpoint(endpoint);
            }
            return;
        }
        if (!access.isSftp()) {
            throw new Failure(FailureCode.CONFIGURATION, "no such connector  connector=" + access.connector());
        }
        var path = access.optional("path") == null ? "." : access.required("path");
        try (var session =
                SftpSession.open(access, new HostKeys(access.required("host"), access.optional("hostKey")))) {
            if (!session.channel().stat(SftpSource.literal(path)).isDir()) {
                throw new Failure(FailureCode.PATH_NOT_FOUND, "it is a file, not a folder  path=" + path);
            }
        } catch (SftpException e) {
            var failure = SftpFailures.of(path, e);
            throw failure.code() == FailureCode.FILE_GONE
                    ? new Failure(FailureCode.PATH_NOT_FOUND, failure.detail(), e)
                    : failure;
        }
    }

    void stop(String id) {
        var stopped = running.remove(id);
        if (stopped != null) {
            remove(stopped);
        }
    }

    /** Both routes of the Kamelet's instance, their endpoints and their beans: nothing of it runs or stays. */
    private void remove(KameletValues gone) {
        for (var route : List.of(gone.name() + "-out", gone.name())) {
            try {
                if (camel.getRoute(route) != null) {
                    camel.getRouteController().stopRoute(route, 10, TimeUnit.SECONDS);
                    camel.removeRoute(route);
                }
            } catch (Exception e) {
                throw new IllegalStateException("route does not stop  route=" + route, e);
            }
        }
        gone.unbind();
    }

    /** Tells how each poll went; Camel alone would only log it. */
    private record Reporting(Watch watch) implements PollingConsumerPollStrategy {

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            watch.polled().run();
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, @Nullable Exception cause) {
            watch.failed()
                    .accept(
                            cause == null
                                    ? new Failure(FailureCode.UNREACHABLE, "the poll failed")
                                    : Failure.of(cause));
            return false;
        }
    }
}
