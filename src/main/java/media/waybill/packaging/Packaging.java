package media.waybill.packaging;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import media.waybill.encoding.Encoding;
import media.waybill.encoding.Finished;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.orders.Consignment;
import media.waybill.orders.Orders;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.qc.Qc;
import media.waybill.qc.Readiness;
import media.waybill.vault.Stored;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what a platform gets of a title. */
@Component("packaging")
public class Packaging {

    private static final TypeReference<List<Part.Form>> FORMS = new TypeReference<>() {};
    private static final int PLAYLIST_LIMIT = 8 << 20;
    private static final int METADATA_LIMIT = 4 << 20;

    private final PackagingSql sql;
    private final Orders orders;
    private final Qc qc;
    private final Encoding encoding;
    private final Partners partners;
    private final Vault vault;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Packaging(
            PackagingSql sql,
            Orders orders,
            Qc qc,
            Encoding encoding,
            Partners partners,
            Vault vault,
            Journal journal,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.sql = sql;
        this.orders = orders;
        this.qc = qc;
        this.encoding = encoding;
        this.partners = partners;
        this.vault = vault;
        this.journal = journal;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** A sealed parcel with its files. */
    public Optional<Parcel> parcel(UUID id) {
        return sql.parcel(id);
    }

    /** The parcel that goes into a folder of an endpoint. */
    public Optional<UUID> parcelAt(String endpoint, String folder) {
        return sql.at(endpoint, folder);
    }

    /** The newest parcel of a consignment. */
    public Optional<UUID> newest(UUID consignment) {
        return sql.latest(consignment).map(PackagingSql.Latest::id);
    }

    /**
     * Seals a parcel when everything is there, and answers its id; answers the newest parcel's when it holds the same,
     * and nothing while something required is missing.
     */
    public List<UUID> seal(UUID consignmentId) {
        var consignment = orders.consignment(consignmentId)
                .orElseThrow(() -> new Failure(FailureCode.UNEXPECTED, "no such consignment  id=" + consignmentId));
        var endpoint = partners.endpointFor(consignment.platform())
                .orElseThrow(() -> new Failure(
                        FailureCode.CONFIGURATION,
                        "no endpoint is set for the platform  platform=" + consignment.platform()));
        var layout = Layout.of(endpoint.platform());
        var ready = qc.accepted(consignment.titleId(), consignment.platform());
        if (!ready.isComplete()) {
            return List.of();
        }
        var parts = ready.accepted().stream().map(this::part).toList();
        var job = Optional.<Finished>empty();
        if (layout.needsEncode(parts)) {
            job = encoding.finished(consignmentId);
            if (job.isEmpty()) {
                return List.of();
            }
        }
        var facts = new Facts(consignment, endpoint, layout, parts, job.orElse(null));
        var hash = contentsHash(facts);
        var latest = sql.latest(consignmentId);
        if (latest.isPresent() && isSame(latest.get(), hash)) {
            return List.of(latest.get().id());
        }
        return List.of(sealed(facts, latest.orElse(null), hash));
    }

    private Part part(Readiness.Need need) {
        var file = Objects.requireNonNull(need.file());
        var forms = new ArrayList<Part.Form>();
        forms.add(new Part.Form(file.name(), file.format(), file.vaultKey(), file.size(), file.md5(), file.sha256()));
        forms.addAll(json.convertValue(file.companions(), FORMS));
        return new Part(
                need.lineId(),
                need.reference(),
                need.kind(),
                need.language(),
                need.use(),
                need.version(),
                need.layout(),
                file.conformedId(),
                List.copyOf(forms),
                file.facts());
    }

    private record Facts(
            Consignment consignment,
            PlatformEndpoint endpoint,
            Layout layout,
            List<Part> parts,
            @Nullable Finished job) {}

    private UUID sealed(Facts facts, PackagingSql.@Nullable Latest latest, String hash) {
        var consignment = facts.consignment();
        var contents = contents(facts, latest == null ? 1 : latest.version() + 1);
        var playlists = playlists(contents.encode());
        var assembly = Assembly.of(contents, facts.layout(), playlists);
        if (sql.isTaken(facts.endpoint().key(), assembly.folder())) {
            assembly = Assembly.of(contents.withFolderTaken(), facts.layout(), playlists);
        }
        var files = stored(contents.parcel(), assembly.files());
        var order = contents.order().reference();
        var title = contents.title().reference();
        var parcel = new Parcel(
                contents.parcel(),
                consignment.id(),
                consignment.orderId(),
                consignment.titleId(),
                order,
                title,
                consignment.distributor(),
                consignment.platform(),
                facts.endpoint().key(),
                contents.version(),
                assembly.folder(),
                files.getLast().path(),
                contents.sealedAt(),
                files,
                facts.parts().stream().collect(Collectors.toMap(Part::line, Part::conformed)));
        return Objects.requireNonNull(transaction.execute(status -> {
            sql.lock(consignment.id());
            var now = sql.latest(consignment.id());
            if (now.isPresent() && isSame(now.get(), hash)) {
                return now.get().id(); // another node was faster
            }
            if (!now.equals(Optional.ofNullable(latest))) {
                throw new Failure(FailureCode.THROTTLED, "another version was sealed meanwhile  title=" + title);
            }
            sql.insert(parcel, sql.isPackaged(consignment.id(), hash) ? hash + "/" + parcel.version() : hash);
            journal.record(Entry.of(
                            "packaging.sealed",
                            "Package %d of %s for %s sealed: %d files, %s, %s last"
                                    .formatted(
                                            parcel.version(),
                                            title,
                                            parcel.platform(),
                                            files.size(),
                                            bytes(parcel.size()),
                                            parcel.manifest()))
                    .distributor(parcel.distributor())
                    .platform(parcel.platform())
                    .order(order)
                    .delivery(parcel.id())
                    .detail(Map.of("version", parcel.version(), "folder", parcel.folder())));
            return parcel.id();
        }));
    }

    private Contents contents(Facts facts, int version) {
        var consignment = facts.consignment();
        var title = orders.title(consignment.titleId()).orElseThrow();
        var order = orders.order(consignment.orderId()).orElseThrow();
        var distributor = consignment.distributor();
        return new Contents(
                version == 1 ? consignment.id() : UuidCreator.getTimeOrderedEpoch(),
                consignment.id(),
                version,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                new Contents.Order(
                        order.reference(),
                        order.territories(),
                        order.windowStart(),
                        order.windowEnd(),
                        order.timeZone().getId()),
                new Contents.Title(
                        title.reference(),
                        title.type().name(),
                        title.name(),
                        title.originalName(),
                        title.series(),
                        title.season(),
                        title.episode(),
                        title.year(),
                        title.runtime(),
                        title.eidr()),
                distributor,
                partners.partner(distributor).map(Partner::name).orElse(distributor),
                consignment.platform(),
                false,
                facts.parts(),
                facts.job() == null ? List.of() : encoded(facts.job()),
                metadata(facts.parts()));
    }

    private List<Contents.Encoded> encoded(Finished job) {
        var files = new ArrayList<Contents.Encoded>();
        for (var output : job.files()) {
            var key = output.path("vaultKey").asText();
            var held = output.hasNonNull("sha256") && output.hasNonNull("md5")
                    ? new Stored(
                            key,
                            output.path("size").asLong(),
                            output.path("md5").asText(),
                            output.path("sha256").asText())
                    : vault.hash(key);
            files.add(new Contents.Encoded(output.path("path").asText(), key, held.size(), held.md5(), held.sha256()));
        }
        if (files.isEmpty()) {
            throw new Failure(FailureCode.ENCODER_FAILED, "the finished encode has no files  token=" + job.token());
        }
        return files;
    }

    private Map<String, String> playlists(List<Contents.Encoded> files) {
        var texts = new HashMap<String, String>();
        for (var file : files) {
            if (file.path().endsWith(".m3u8")) {
                texts.put(
                        file.path(), new String(vault.bytes(file.vaultKey(), PLAYLIST_LIMIT), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private JsonNode metadata(List<Part> parts) {
        var form = parts.stream()
                .filter(part -> part.kind().equals("METADATA"))
                .flatMap(part -> part.form(List.of("json")).stream())
                .findFirst();
        if (form.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(vault.bytes(form.get().vaultKey(), METADATA_LIMIT));
        } catch (IOException e) {
            throw new Failure(
                    FailureCode.UNEXPECTED,
                    "the accepted metadata is no JSON  name=" + form.get().name(),
                    e);
        }
    }

    /** Puts what the hub writes itself into the vault; its key names its content, so that two nodes cannot collide. */
    private List<ParcelFile> stored(UUID parcel, List<Packed> packed) {
        var files = new ArrayList<ParcelFile>();
        for (var file : packed) {
            var key = file.vaultKey();
            if (key == null) {
                key = "parcels/" + parcel + "/" + file.sha256().substring(0, 16) + "/" + file.path();
                vault.put(key, Objects.requireNonNull(file.text()).getBytes(StandardCharsets.UTF_8));
            }
            files.add(new ParcelFile(
                    files.size() + 1, file.path(), key, file.size(), file.md5(), file.sha256(), file.line()));
        }
        return files;
    }

    private static boolean isSame(PackagingSql.Latest latest, String hash) {
        return latest.contentsHash().equals(hash) || latest.contentsHash().equals(hash + "/" + latest.version());
    }

    /** What makes two parcels the same: the accepted files, the encode, and what the manifest says of the title. */
    private String contentsHash(Facts facts) {
        var title = orders.title(facts.consignment().titleId()).orElseThrow();
        var order = orders.order(facts.consignment().orderId()).orElseThrow();
        var text = new StringBuilder();
        text.append(List.of(title.reference(), title.type(), title.name()))
                .append(title.originalName())
                .append(title.series())
                .append(title.season())
                .append(title.episode())
                .append(title.year())
                .append(title.runtime())
                .append(title.eidr())
                .append(order.windowStart())
                .append(order.windowEnd())
                .append(order.timeZone())
                .append(order.territories())
                .append(facts.job() == null ? "" : facts.job().token());
        facts.parts().stream()
                .map(part -> "\n" + part.line() + part.conformed() + part.language() + part.use() + part.forms())
                .sorted()
                .forEach(text::append);
        return Packed.digest("SHA-256", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(long size) {
        return size < 1_000_000
                ? Math.max(1, size / 1000) + " kB"
                : size < 1_000_000_000 ? size / 1_000_000 + " MB" : "%.1f GB".formatted(size / 1e9);
    }
}
