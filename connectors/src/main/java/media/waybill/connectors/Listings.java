package media.waybill.connectors;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

/**
 * Kamelets that run because a row says so. What comes from a row never becomes part of an address: it is checked against
 * a pattern, or bound as a bean and referred to by a name of our own.
 */
@Component
class Listings {

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N} ._~@=,/-]{1,1000}");
    private static final Pattern USER = Pattern.compile("[\\p{L}\\p{N}._@=,+\\\\-]{1,100}");

    private final CamelContext camel;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    Listings(CamelContext camel) {
        this.camel = camel;
    }

    boolean isReady() {
        return camel.isStarted();
    }

    /** Starts to list; the list of wanted files of each poll goes to the given address, with the id as a property. */
    void start(String id, Access access, Duration every, Watch watch, String to) {
        var name = "listing-" + id.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + Integer.toHexString(id.hashCode());
        var values = new LinkedHashMap<String, String>();
        var beans = new ArrayList<String>();
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
        values.put("pollEvery", Long.toString(Math.max(200, every.toMillis())));
        values.put("pollStrategy", bind(beans, name, "strategy", new Reporting(watch, found, hand)));
        if (access.isSftp()) {
            sftp(name, access, watch, found, values, beans);
        } else if (access.isS3()) {
            s3(name, access, watch, values, beans);
        } else {
            throw new Failure(FailureCode.CONFIGURATION, "no such connector  connector=" + access.connector());
        }
        var uri = new StringBuilder("kamelet:" + access.connector() + "/" + name);
        var separator = '?';
        for (var value : values.entrySet()) {
            // Each is a number, a checked word or the name of a bean: nothing in it can end it or begin another.
            uri.append(separator).append(value.getKey()).append('=').append(value.getValue());
            separator = '&';
        }
        try {
            camel.addRoutes(new RouteBuilder(camel) {
                @Override
                public void configure() {
                    from(uri.toString())
                            .routeId(name + "-out")
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
            running.put(id, new Running(name, beans));
        } catch (Exception e) {
            remove(new Running(name, beans));
            throw new Failure(
                    FailureCode.CONFIGURATION,
                    "the connector does not start: " + Failure.of(e).detail(),
                    e);
        }
    }

    private void sftp(
            String name, Access access, Watch watch, List<Seen> found, Map<String, String> values, List<String> beans) {
        var host = access.required("host");
        int port = access.port(22);
        var user = access.required("user");
        if (!USER.matcher(user).matches()) {
            throw new Failure(FailureCode.CONFIGURATION, "user has characters that no account has  user=" + user);
        }
        var agreed = new HostKeys(host, access.optional("hostKey"));
        values.put("host", host);
        values.put("port", Integer.toString(port));
        values.put("user", bind(beans, name, "user", user));
        values.put("path", folder(access, agreed));
        values.put("recursive", Boolean.toString(access.flag("recursive", true)));
        var offered = agreed.offered();
        if (offered == null) {
            throw new Failure(FailureCode.HOST_KEY_UNKNOWN, "the server showed no key  host=" + host);
        }
        values.put("hostKey", bind(beans, name, "hosts", HostKeys.knownHosts(host, port, offered)));
        bindSecret(access, "password", name, values, beans);
        var key = access.secret("privateKey");
        if (key != null) {
            values.put("privateKey", bind(beans, name, "key", (key.strip() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        bindSecret(access, "passphrase", name, values, beans);
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
        values.put("filter", bind(beans, name, "filter", filter));
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

    private void s3(String name, Access access, Watch watch, Map<String, String> values, List<String> beans) {
        values.put("bucket", S3Clients.bucket(access));
        values.put("region", S3Clients.region(access));
        var endpoint = access.optional("endpoint");
        if (endpoint != null) {
            values.put(
                    "endpoint",
                    bind(beans, name, "endpoint", S3Clients.endpoint(endpoint).toString()));
        }
        for (var optional : new String[] {"prefix", "roleArn"}) {
            var value = access.optional(optional);
            if (value != null) {
                values.put(optional, bind(beans, name, optional, value));
            }
        }
        bindSecret(access, "accessKey", name, values, beans);
        bindSecret(access, "secretKey", name, values, beans);
        Predicate<Seen> wanted = watch.wanted();
        values.put("filter", bind(beans, name, "filter", wanted));
    }

    private void bindSecret(Access access, String secret, String name, Map<String, String> values, List<String> beans) {
        var value = access.secret(secret);
        if (value != null) {
            values.put(secret, bind(beans, name, secret, value));
        }
    }

    private String bind(List<String> beans, String name, String role, Object value) {
        var bean = name + "." + role;
        camel.getRegistry().bind(bean, value);
        beans.add(bean);
        return "#bean:" + bean;
    }

    void stop(String id) {
        var stopped = running.remove(id);
        if (stopped != null) {
            remove(stopped);
        }
    }

    /** Both routes of the Kamelet's instance, their endpoints and their beans: nothing of it runs or stays. */
    private void remove(Running gone) {
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
        gone.beans().forEach(camel.getRegistry()::unbind);
    }

    private record Running(String name, List<String> beans) {}

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
