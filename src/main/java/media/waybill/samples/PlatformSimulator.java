package media.waybill.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The two sample platforms' own side: they check what comes, answer INGESTED, at the next look LIVE, and refuse what is
 * damaged or what they were told to refuse. Call {@link #look} every few seconds.
 */
sealed interface PlatformSimulator permits PlatformSimulator.Kanal9, PlatformSimulator.Aurora {

    /** Looks once for what is new, and answers how many receipts were given. */
    int look();

    /**
     * @param title reference of a title whose first version is refused
     * @param file part of the name of the file that is blamed
     */
    record Refusal(String title, String file, String code, String detail) {}

    /** Takes folders from its SFTP home's incoming/ and puts receipt files into receipts/. */
    final class Kanal9 implements PlatformSimulator {

        private final Path incoming;
        private final Path receipts;
        private final List<Refusal> refusals;
        private final ObjectMapper json = new ObjectMapper();

        Kanal9(Path home, List<Refusal> refusals) {
            this.incoming = home.resolve("incoming");
            this.receipts = home.resolve("receipts");
            this.refusals = List.copyOf(refusals);
        }

        @Override
        public int look() {
            int given = 0;
            try {
                Files.createDirectories(incoming);
                Files.createDirectories(receipts);
                for (var folder : folders()) {
                    given += answer(folder);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return given;
        }

        /** Only what is whole: never a hidden name, never without its ADI.XML. */
        private List<Path> folders() throws IOException {
            try (var found = Files.list(incoming)) {
                return found.filter(folder -> !folder.getFileName().toString().startsWith("."))
                        .filter(folder -> Files.exists(folder.resolve("ADI.XML")))
                        .sorted()
                        .toList();
            }
        }

        private int answer(Path folder) throws IOException {
            var name = folder.getFileName().toString();
            var ingested = receipts.resolve(name + ".1.receipt.json");
            var live = receipts.resolve(name + ".2.receipt.json");
            if (!Files.exists(ingested)) {
                var reasons = reasons(folder, name);
                write(ingested, name, reasons.isEmpty() ? "INGESTED" : "REFUSED", reasons);
                return 1;
            }
            if (!Files.exists(live)
                    && json.readTree(ingested.toFile()).path("status").asText().equals("INGESTED")) {
                write(live, name, "LIVE", List.of());
                return 1;
            }
            return 0;
        }

        private List<Map<String, String>> reasons(Path folder, String name) throws IOException {
            var reasons = new ArrayList<Map<String, String>>();
            var adi = Adi.read(folder.resolve("ADI.XML"));
            for (var asset : adi) {
                var file = folder.resolve(asset.file()).normalize();
                if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                    reasons.add(Map.of("code", "FILE_MISSING", "detail", "named by ADI.XML", "file", asset.file()));
                } else if (Files.size(file) != asset.size()
                        || !digest("MD5", Files.newInputStream(file)).equals(asset.md5())) {
                    reasons.add(Map.of(
                            "code",
                            "CHECKSUM",
                            "detail",
                            "not the bytes that ADI.XML describes",
                            "file",
                            asset.file()));
                }
            }
            for (var refusal : refusals) {
                if (name.equals(refusal.title() + "_v1")) {
                    adi.stream()
                            .filter(asset -> asset.file().contains(refusal.file()))
                            .findFirst()
                            .ifPresent(asset -> reasons.add(
                                    Map.of("code", refusal.code(), "detail", refusal.detail(), "file", asset.file())));
                }
            }
            return reasons;
        }

        private void write(Path receipt, String folder, String status, List<Map<String, String>> reasons)
                throws IOException {
            var half = receipt.resolveSibling("." + receipt.getFileName());
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(half.toFile(), Map.of("folder", folder, "status", status, "reasons", reasons));
            Files.move(half, receipt, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes packages from its bucket as soon as their manifest is there, and answers through the hub's API. */
    final class Aurora implements PlatformSimulator {

        private final S3Client s3;
        private final String bucket;
        private final URI api;
        private final String authorization;
        private final List<Refusal> refusals;
        private final ObjectMapper json = new ObjectMapper();
        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, String> said = new ConcurrentHashMap<>();

        /** @param api the hub's base address, such as {@code http://localhost:8080/api/v1} */
        Aurora(S3Client s3, String bucket, URI api, String login, String password, List<Refusal> refusals) {
            this.s3 = s3;
            this.bucket = bucket;
            this.api = api;
            this.authorization = "Basic "
                    + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
            this.refusals = List.copyOf(refusals);
        }

        @Override
        public int look() {
            int given = 0;
            for (var object : s3.listObjectsV2Paginator(b -> b.bucket(bucket)).contents()) {
                var before = said.getOrDefault(object.key(), "");
                if (object.key().endsWith("/manifest.json")
                        && !Set.of("LIVE", "REFUSED").contains(before)) {
                    given += answer(object.key(), before);
                }
            }
            return given;
        }

        private int answer(String key, String before) {
            try (var bytes = s3.getObject(b -> b.bucket(bucket).key(key))) {
                var manifest = json.readTree(bytes);
                if (before.isEmpty()
                        && answeredBefore(key, manifest.path("delivery").asText())) {
                    return 0;
                }
                var reasons = before.isEmpty() ? reasons(key, manifest) : List.<Map<String, String>>of();
                var status = !reasons.isEmpty() ? "REFUSED" : before.isEmpty() ? "INGESTED" : "LIVE";
                var request = HttpRequest.newBuilder(URI.create(
                                api + "/deliveries/" + manifest.path("delivery").asText() + "/receipt"))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                json.writeValueAsBytes(Map.of("status", status, "reasons", reasons))))
                        .build();
                var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() / 100 != 2) {
                    return 0; // asked again at the next look
                }
                said.put(key, status);
                return 1;
            } catch (IOException e) {
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }

        /** What this platform said before it was started again, as the hub keeps it. */
        private boolean answeredBefore(String key, String delivery) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(api + "/deliveries/" + delivery))
                    .header("Authorization", authorization)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var status = answer.statusCode() == 200
                    ? json.readTree(answer.body()).path("status").asText()
                    : "";
            if (Set.of("INGESTED", "LIVE", "REFUSED").contains(status)) {
                said.put(key, status);
                return true;
            }
            return answer.statusCode() != 200;
        }

        private List<Map<String, String>> reasons(String key, JsonNode manifest) throws IOException {
            var folder = key.substring(0, key.lastIndexOf('/') + 1);
            var reasons = new ArrayList<Map<String, String>>();
            for (var file : manifest.path("files")) {
                var path = file.path("path").asText();
                var found = s3.listObjectsV2(
                                b -> b.bucket(bucket).prefix(folder + path).maxKeys(1))
                        .contents();
                if (found.isEmpty() || !found.getFirst().key().equals(folder + path)) {
                    reasons.add(Map.of("code", "FILE_MISSING", "detail", "named by the manifest", "file", path));
                } else if (!digest("SHA-256", s3.getObject(b -> b.bucket(bucket).key(folder + path)))
                        .equals(file.path("sha256").asText())) {
                    reasons.add(Map.of("code", "CHECKSUM", "detail", "not the bytes of the manifest", "file", path));
                }
            }
            for (var refusal : refusals) {
                if (manifest.path("version").asInt() == 1
                        && manifest.path("title").path("reference").asText().equals(refusal.title())) {
                    for (var file : manifest.path("files")) {
                        var path = file.path("path").asText();
                        if (path.contains(refusal.file())) {
                            reasons.add(Map.of("code", refusal.code(), "detail", refusal.detail(), "file", path));
                            break;
                        }
                    }
                }
            }
            return reasons;
        }
    }

    /** What an ADI.XML says of one asset's content. */
    record Adi(String file, long size, String md5) {

        static List<Adi> read(Path file) throws IOException {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var assets = new ArrayList<Adi>();
            try (var in = Files.newInputStream(file)) {
                var xml = factory.createXMLStreamReader(in);
                long size = -1;
                var md5 = "";
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamReader.START_ELEMENT) {
                        continue;
                    }
                    var value = xml.getAttributeValue(null, "Value");
                    var name = String.valueOf(xml.getAttributeValue(null, "Name"));
                    if (name.equals("Content_FileSize")) {
                        size = Long.parseLong(value);
                    } else if (name.equals("Content_CheckSum")) {
                        md5 = value;
                    } else if (xml.getLocalName().equals("Content")) {
                        assets.add(new Adi(value, size, md5));
                    }
                }
            } catch (XMLStreamException | NumberFormatException e) {
                throw new IOException("not an ADI that can be read: " + file, e);
            }
            return assets;
        }
    }

    private static String digest(String algorithm, java.io.InputStream bytes) throws IOException {
        try (var in = new DigestInputStream(bytes, MessageDigest.getInstance(algorithm))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
