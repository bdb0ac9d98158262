package media.waybill.embedded;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** A queue in memory: its messages only hurry what a reconciling poll would find anyway. */
public final class SqsServer implements AutoCloseable {

    private static final String OPTION = "--sqs-port";

    private final SQSRestServer server;
    private final int port;

    private SqsServer(SQSRestServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param port 0 for any */
    public static SqsServer start(int port) {
        try {
            CannotStart.ifTaken(InetAddress.getByName("127.0.0.1"), port, "SQS", OPTION);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
        var builder = SQSRestServerBuilder.withInterface("127.0.0.1");
        var server = (port == 0 ? builder.withDynamicPort() : builder.withPort(port)).start();
        return new SqsServer(server, server.waitUntilStarted().localAddress().getPort());
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
