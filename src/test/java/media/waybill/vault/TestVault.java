package media.waybill.vault;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import media.waybill.embedded.Keys;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A vault over an S3 server in the test's own process and folder. */
public final class TestVault implements AutoCloseable {

    public static final String ACCESS_KEY = "test-key";
    public static final String SECRET_KEY = "test-secret";

    private final S3Proxy proxy;
    private final S3Settings settings;
    private final Vault vault;

    private TestVault(S3Proxy proxy, S3Settings settings, Vault vault) {
        this.proxy = proxy;
        this.settings = settings;
        this.vault = vault;
    }

    public static TestVault in(Path folder) {
        var properties = new Properties();
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", ACCESS_KEY);
        properties.setProperty("s3proxy.credential", SECRET_KEY);
        try {
            var proxy = S3Proxy.Builder.fromProperties(properties)
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .build();
            proxy.start();
            var settings = new S3Settings(
                    URI.create("http://127.0.0.1:" + proxy.getPort()), ACCESS_KEY, SECRET_KEY, "us-east-1", true);
            return new TestVault(proxy, settings, vault(settings));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings for a store that runs already. */
    public static S3Settings settings(String endpoint, Keys keys) {
        return new S3Settings(URI.create(endpoint), keys.accessKey(), keys.secretKey(), "us-east-1", true);
    }

    /** A vault over a store that runs already. */
    public static Vault vault(S3Settings settings) {
        var clients = new VaultClients();
        var vault = new Vault(
                clients.s3Client(settings), clients.s3Presigner(settings), new VaultSettings("test-vault"), settings);
        vault.afterSingletonsInstantiated();
        return vault;
    }

    public Vault vault() {
        return vault;
    }

    public S3Settings settings() {
        return settings;
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
