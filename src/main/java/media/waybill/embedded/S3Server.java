package media.waybill.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 endpoint over a folder: {@code <data>/s3/<bucket>/<key>}. Path-style addresses, signatures checked. */
public final class S3Server implements AutoCloseable {

    private static final String OPTION = "--s3-port";
    private static final long LARGEST_PART = 5L << 30;

    private final S3Proxy proxy;
    private final Keys keys;
    private final String host;

    private S3Server(S3Proxy proxy, Keys keys, String host) {
        this.proxy = proxy;
        this.keys = keys;
        this.host = host;
    }

    /**
     * @param host the address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any
     */
    public static S3Server start(Path data, String host, int port, Keys keys) {
        try {
            CannotStart.ifTaken(InetAddress.getByName(host), port, "S3", OPTION);
            var folder =
                    Files.createDirectories(data.toAbsolutePath().normalize().resolve("s3"));
            var settings = new Properties();
            settings.setProperty("s3proxy.endpoint", "http://" + host + ":" + port);
            settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
            settings.setProperty("s3proxy.identity", keys.accessKey());
            settings.setProperty("s3proxy.credential", keys.secretKey());
            // Parts signed as one block are held in memory to check the signature; 128 MB parts are common.
            settings.setProperty("s3proxy.v4-max-non-chunked-request-size", Long.toString(512L << 20));
            settings.setProperty("s3proxy.max-single-part-object-size", Long.toString(LARGEST_PART));
            settings.setProperty("s3proxy.ignore-unknown-headers", "true");
            settings.setProperty(
                    "s3proxy.cors-allow-all", "true"); // players fetch presigned addresses from the portal's pages
            settings.setProperty("s3proxy.jetty.max-threads", "200");
            var proxy = S3Proxy.Builder.fromProperties(settings)
                    .blobStore(
                            new FileKeys(new UnfinishedObjects(new FilesystemNio2BlobStore(folder.toString())), folder))
                    .build();
            proxy.start();
            return new S3Server(proxy, keys, host);
        } catch (CannotStart e) {
            throw e;
        } catch (IOException e) {
            throw new CannotStart("S3 cannot listen on " + host + ":" + port + " (" + e.getMessage() + ")", OPTION, e);
        } catch (Exception e) { // the library declares no less
            throw new CannotStart("S3 cannot start in " + data + " (" + e.getMessage() + ")", OPTION, e);
        }
    }

    public URI endpoint() {
        return URI.create("http://" + host + ":" + proxy.getPort());
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) { // the library declares no less
            throw new IllegalStateException("S3 did not stop", e);
        }
    }
}
