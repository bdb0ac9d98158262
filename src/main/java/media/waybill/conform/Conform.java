package media.waybill.conform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import media.waybill.journal.Entry;
import media.waybill.journal.Journal;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.TimedText;
import media.waybill.vault.Stored;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings matched files into house form. */
@Component("conform")
public class Conform {

    private final ConformSql sql;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;
    private final ConformSettings settings;
    private final @Nullable Path mappings;
    private final Subtitles subtitles;
    private final Artwork artwork;
    private final Assembly assembly;
    private final TransactionTemplate transaction;

    Conform(
            ConformSql sql,
            Vault vault,
            Journal journal,
            TimedText timedText,
            ConformSettings settings,
            Assembly assembly,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${waybill.mappings:}") String mappings) {
        this.sql = sql;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
        this.assembly = assembly;
        this.transaction = transaction;
        this.mappings = mappings.isBlank() ? null : Path.of(mappings);
        this.subtitles = new Subtitles(timedText);
        this.artwork = new Artwork(settings);
    }

    /**
     * Brings the file of a match into the house form of its line, and answers the id of the result: one, or none when
     * the match no longer stands. Works outside any transaction, since joining many files takes long; doing it again
     * answers the same id.
     */
    public List<String> conform(String matchId) {
        var match = UUID.fromString(matchId);
        var before = sql.conformed(match);
        if (before.isPresent()) {
            return List.of(before.get().toString());
        }
        var found = sql.subject(match);
        if (found.isEmpty()) {
            return List.of();
        }
        var subject = found.get();
        var pieces = sql.pieces(match);
        if (pieces.size() > 1) {
            return joined(subject, pieces);
        }
        var form = form(subject);
        var name = HouseNames.of(subject, form.extension());
        return kept(subject, name, stored(subject, name, form), form, companions(subject, form));
    }

    /** Many files become one, or are refused with what keeps them apart. */
    private List<String> joined(Subject subject, List<Piece> pieces) {
        var refusals = Assembly.refusals(pieces);
        if (!refusals.isEmpty()) {
            var refused = HouseForm.refused(subject.format(), extension(subject), refusals);
            Assembly.describe(pieces, refused.facts());
            var name = HouseNames.of(subject, refused.extension());
            return kept(subject, name, stored(subject, name, refused), refused, List.of());
        }
        var extension = Assembly.isSound(pieces) ? "wav" : extension(subject);
        var name = HouseNames.of(subject, extension);
        var whole = assembly.join(pieces, extension, "house/" + subject.match() + "/" + name);
        var changes = new ArrayList<>(Assembly.changes(pieces));
        var facts = Assembly.isSound(pieces)
                ? AudioLayouts.describe(whole.probe(), changes)
                : Pictures.describe(whole.probe(), changes);
        facts.put(
                "durationMs",
                Math.round(whole.probe().path("format").path("duration").asDouble() * 1000));
        Assembly.describe(pieces, facts);
        var form = new HouseForm(whole.format(), extension, null, List.of(), facts, changes, List.of());
        return kept(subject, name, whole.stored(), form, List.of());
    }

    private List<String> kept(
            Subject subject, String name, Stored stored, HouseForm form, List<ConformSql.Companion> companions) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var first = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!sql.insert(id, subject, name, stored, form, companions, clock.instant())) {
                return false;
            }
            tell(id, subject, name, form);
            return true;
        }));
        return first
                ? List.of(id.toString())
                : sql.conformed(subject.match()).map(UUID::toString).stream().toList();
    }

    private void tell(UUID id, Subject subject, String name, HouseForm form) {
        journal.record(Entry.of("conform.conformed", summary(subject, name, form))
                .distributor(subject.distributor())
                .line(subject.line())
                .file(subject.file())
                .detail(Map.of(
                        "conformed",
                        id.toString(),
                        "changes",
                        form.changes().size(),
                        "refusals",
                        form.refusals().size())));
    }

    /** What a subtitle file says; empty where its bytes are not here, or are no timed text that can be read. */
    public Optional<Texts> texts(UUID file) {
        return sql.places(file).flatMap(places -> {
            var house = places.houseKey();
            return read(places.key(), places.language())
                    .map(delivered -> new Texts(
                            delivered,
                            places.conformed(),
                            house == null
                                    ? null
                                    : read(house, places.language()).orElse(null)));
        });
    }

    private Optional<Document> read(String key, @Nullable String language) {
        return subtitles.read(vault.bytes(key, settings.largestText()), language);
    }

    private HouseForm form(Subject subject) {
        return switch (subject.kind()) {
            case "SUBTITLE" -> whenSmall(subject, settings.largestText(), this::subtitle);
            case "ARTWORK" -> whenSmall(subject, settings.largestImage(), artwork::conform);
            case "METADATA" -> whenSmall(subject, settings.largestText(), this::metadata);
            case "DUB", "AUDIO" -> sound(subject);
            case "VIDEO", "TRAILER" -> picture(subject);
            default -> HouseForm.asItCame(subject.format(), extension(subject), JsonNodeFactory.instance.objectNode());
        };
    }

    private interface Former {
        HouseForm form(Subject subject, byte[] bytes);
    }

    private HouseForm whenSmall(Subject subject, int limit, Former former) {
        var tooLarge = ConformSettings.tooLarge(subject.size(), limit);
        if (tooLarge != null) {
            return HouseForm.refused(
                    subject.format(),
                    extension(subject),
                    List.of(Refusal.blocker(
                            "conform.too-large",
                            "DELIVERY-PACKAGE",
                            "INVALID-FILE-TYPE",
                            tooLarge,
                            "send the " + subject.kind().toLowerCase(Locale.ROOT) + " in its usual size")));
        }
        return former.form(subject, vault.bytes(subject.vaultKey(), limit));
    }

    private HouseForm subtitle(Subject subject, byte[] bytes) {
        return subtitles.conform(subject, bytes, MendProfile.load(mappings, subject.mapping()));
    }

    private HouseForm metadata(Subject subject, byte[] bytes) {
        return Metadata.conform(subject, bytes, MetadataMap.load(mappings, subject.mapping()));
    }

    private static HouseForm sound(Subject subject) {
        var changes = new ArrayList<Change>();
        var facts = AudioLayouts.describe(subject.probe(), changes);
        if (facts.path("tracks").isEmpty()) {
            return mismatch(subject, "the file has no sound");
        }
        if (subject.durationMillis() != null) {
            facts.put("durationMs", subject.durationMillis());
        }
        return new HouseForm(subject.format(), extension(subject), null, List.of(), facts, changes, List.of());
    }

    private static HouseForm picture(Subject subject) {
        var changes = new ArrayList<Change>();
        var facts = Pictures.describe(subject.probe(), changes);
        if (!facts.has("video")) {
            return mismatch(subject, "the file has no moving picture");
        }
        return new HouseForm(subject.format(), extension(subject), null, List.of(), facts, changes, List.of());
    }

    private static HouseForm mismatch(Subject subject, String text) {
        return HouseForm.refused(
                subject.format(),
                extension(subject),
                List.of(Refusal.blocker(
                        "conform.wrong-content",
                        "DELIVERY-PACKAGE",
                        "ASSET-TYPE-MISMATCH",
                        text + ", ordered is " + subject.kind().toLowerCase(Locale.ROOT),
                        "send the material that was ordered, or have the file matched to another line")));
    }

    private static String extension(Subject subject) {
        return switch (subject.format()) {
            case "jpeg" -> "jpg";
            case "unknown", "" -> "bin";
            default -> subject.format();
        };
    }

    /** New bytes go to a place that follows from the match alone, so that doing it again overwrites the same. */
    private Stored stored(Subject subject, String name, HouseForm form) {
        var bytes = form.bytes();
        return bytes == null
                ? new Stored(subject.vaultKey(), subject.size(), subject.md5(), subject.sha256())
                : vault.put("house/" + subject.match() + "/" + name, bytes);
    }

    private List<ConformSql.Companion> companions(Subject subject, HouseForm form) {
        var result = new ArrayList<ConformSql.Companion>();
        for (var companion : form.companions()) {
            var name = HouseNames.of(subject, companion.extension());
            var stored = vault.put("house/" + subject.match() + "/" + name, companion.bytes());
            result.add(new ConformSql.Companion(
                    name, stored.key(), companion.format(), stored.size(), stored.md5(), stored.sha256()));
        }
        return result;
    }

    private static String summary(Subject subject, String name, HouseForm form) {
        if (!form.refusals().isEmpty()) {
            return "%s cannot be used as it is: %s"
                    .formatted(subject.name(), form.refusals().getFirst().text());
        }
        return form.changes().isEmpty()
                ? "%s is in house form as it came: %s".formatted(subject.name(), name)
                : "%s became %s with %d %s"
                        .formatted(
                                subject.name(),
                                name,
                                form.changes().size(),
                                form.changes().size() == 1 ? "change" : "changes");
    }
}
