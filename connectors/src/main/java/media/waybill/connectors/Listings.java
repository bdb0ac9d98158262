package media.waybill.connectors;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kamelets that list a place because a row says so. */
@Component
class Listings {

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N} ._~@=,/-]{1,1000}");
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}._@=,+\\\\-]{1,100}");

    private final CamelContext camel;
    private final Map<String, KameletValues> running = new ConcurrentHashMap<>();

    Listings(CamelContext camel) {
        this.camel = camel;
    }

    boolean isReady() {
        return camel.isStarted();
    }

    /** Starts to list; the list of wanted files of each poll goes to the given address, with the id as a property. */
    void start(String id, Access access, Duration every, Watch watch, String to) {
        var values = new KameletValues(camel, access.connector(), KameletValues.name("listing", id));
        var found = Collections.synchronizedList(new ArrayList<Seen>());
        var template = camel.createProducerTemplate();
        java.util.function.Consumer<List<Seen>> hand = files -> {
            var answer = template.send(to, exchange -> {
                exchange.setProperty("dropPoint", id);
                exchange.getMessage().setBody(files);
            });
            if (answer.getException() != null) {
                throw Failure.of(answer.getException());
            }
        };
        try {
            values.plain("pollEvery", Long.toString(Math.max(200, every.toMillis())));
            values.bean("pollStrategy", new Reporting(watch, found, hand));
            if (access.isSftp()) {
                sftp(access, watch, found, values);
            } else if (access.isS3()) {
                s3(access, watch, values);
            } else {
                throw new Failure(FailureCode.CONFIGURATION, "no such connector  connector=" + access.connector());
            }
            camel.addRoutes(new RouteBuilder(camel) {
                @Override
                public void configure() {
                    from(values.uri())
                            .routeId(values.name() + "-out")
                            .setProperty("dropPoint", constant(id))
                            .doTry()
                            .to(to)
                            .doCatch(Exception.class)
                            // What was seen is announced again by the next poll; that it was not now is said, not
                            // swallowed.
                            .process(exchange -> watch.failed()
                                    .accept(Failure.of(
                                            exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))))
                            .end();
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

    private static void sftp(Access access, Watch watch, List<Seen> found, KameletValues values) {
        var host = access.required("host");
        int port = access.port(22);
        var user = access.required("user");
        if (!USER.matcher(user).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "user has characters that no account has  user=" + user);
        }
        var agreed = new HostKeys(host, access.optional("hostKey"));
        values.plain("host", host);
        values.plain("port", Integer.toString(port));
        values.bean("user", user);
        values.plain("path", folder(access, agreed));
        values.plain("recursive", Boolean.toString(access.flag("recursive", true)));
        var offered = agreed.offered();
        if (offered == null) {
            throw new Failure(FailureCode.HOST_KEY_UNKNOWN, "the server showed no key  host=" + host);
        }
        values.bean("hostKey", HostKeys.knownHosts(host, port, offered));
        secret(access, "password", values);
        var key = access.secret("privateKey");
        if (key != null) {
            values.bean("privateKey", (key.strip() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        secret(access, "passphrase", values);
        // The whole of a poll is handed on at once when it ended: a hundred thousand files are no messages of their
        // own.
        GenericFileFilter<?> filter = file -> {
            if (!file.isDirectory()) {
                var seen = seen(file);
                if (watch.wanted().test(seen)) {
                    found.add(seen);
                }
            }
            return file.isDirectory();
        };
        values.bean("filter", filter);
    }

    private static Seen seen(GenericFile<?> file) {
        var modified = file.getLastModified() <= 0 ? null : Instant.ofEpochMilli(file.getLastModified());
        return new Seen(file.getRelativeFilePath(), file.getFileLength(), modified, null, false);
    }

    /** Signs in once: the key is the agreed one, the folder is there, and its place is told from the session's home. */
    private static String folder(Access access, HostKeys agreed) {
        var path = access.optional("path") == null ? "." : access.required("path");
        if (!PATH.matcher(path).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "path has characters that it may not have  path=" + path);
        }
        try (var session = SftpSession.open(access, agreed)) {
            var channel = session.channel();
            if (!channel.stat(path).isDir()) {
                throw new Failure(FailureCode.PATH_NOT_FOUND, "it is a file, not a folder  path=" + path);
            }
            if (!path.startsWith("/")) {
                return path;
            }
            var fromHome = Path.of(channel.getHome()).relativize(Path.of(path)).toString();
            return fromHome.isEmpty() ? "." : fromHome;
        } catch (SftpException e) {
            var failure = SftpFailures.of(path, e);
            throw failure.code() == FailureCode.FILE_GONE
                    ? new Failure(FailureCode.PATH_NOT_FOUND, failure.detail(), e)
                    : failure;
        }
    }

    private static void s3(Access access, Watch watch, KameletValues values) {
        values.plain("bucket", S3Clients.bucket(access));
        values.plain("region", S3Clients.region(access));
        var endpoint = access.optional("endpoint");
        if (endpoint != null) {
            values.bean("endpoint", S3Clients.endpoint(endpoint).toString());
        }
        for (var optional : new String[] {"prefix", "roleArn"}) {
            var value = access.optional(optional);
            if (value != null) {
                values.bean(optional, value);
            }
        }
        secret(access, "accessKey", values);
        secret(access, "secretKey", values);
        Predicate<Seen> wanted = watch.wanted();
        values.bean("filter", wanted);
    }

    private static void secret(Access access, String secret, KameletValues values) {
        var value = access.secret(secret);
        if (value != null) {
            values.bean(secret, value);
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
    private record Reporting(Watch watch, List<Seen> found, java.util.function.Consumer<List<Seen>> hand)
            implements PollingConsumerPollStrategy {

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            found.clear();
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            try {
                if (!found.isEmpty()) {
                    hand.accept(List.copyOf(found));
                }
                watch.polled().run();
            } catch (RuntimeException e) {
                watch.failed().accept(Failure.of(e)); // announced again by the next poll
            }
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, @Nullable Exception cause) {
            watch.failed()
                    .accept(cause == null ? new Failure(FailureCode.UNREACHABLE, "the poll failed") : explain(cause));
            return false;
        }

        private static Failure explain(Exception thrown) {
            var known = Failure.of(thrown);
            if (known.code() != FailureCode.UNEXPECTED) {
                return known;
            }
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (t instanceof JSchException || t instanceof SftpException) {
                    return SftpFailures.of("list", (Exception) t);
                }
            }
            return known;
        }
    }
}
