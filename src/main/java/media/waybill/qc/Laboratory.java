package media.waybill.qc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import media.waybill.media.Ffmpeg;
import media.waybill.media.FfmpegFailed;
import media.waybill.partners.Partners;
import media.waybill.timedtext.Document;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Opens what is judged and measures it where it lies. */
@Component
class Laboratory {

    private static final int LARGEST_TEXT = 32 << 20;
    private static final Duration ADDRESS = Duration.ofHours(12);
    private static final Pattern STORE_TROUBLE = Pattern.compile(
            "Connection refused|Connection reset|Server returned|HTTP error|timed out|Failed to resolve|Network is unreachable");

    private final Vault vault;
    private final Ffmpeg ffmpeg;
    private final TimedText timedText;
    private final RuleSets ruleSets;
    private final Partners partners;

    Laboratory(Vault vault, Ffmpeg ffmpeg, TimedText timedText, RuleSets ruleSets, Partners partners) {
        this.vault = vault;
        this.ffmpeg = ffmpeg;
        this.timedText = timedText;
        this.ruleSets = ruleSets;
        this.partners = partners;
    }

    Material prepare(Subject subject, BesideSql known) {
        var material = prepare(subject);
        if (material.text() == null) {
            return material;
        }
        return withBeside(material, known);
    }

    private Material withBeside(Material material, BesideSql known) {
        var subject = material.subject();
        boolean compares = material.sets().stream().anyMatch(RuleSet::comparesTexts);
        return material.withBeside(compares ? beside(known.texts(subject)) : List.of(), known.shots(subject));
    }

    private List<Material.TextBeside> beside(List<BesideSql.TextInHand> others) {
        var result = new ArrayList<Material.TextBeside>();
        for (var other : others) {
            var options = ReadOptions.DEFAULT.withLenient(true).withLanguage(other.language());
            if (timedText.read(vault.bytes(other.vaultKey(), LARGEST_TEXT), options)
                    instanceof Reading.Understood understood) {
                result.add(new Material.TextBeside(other.language(), other.use(), understood.document()));
            }
        }
        return result;
    }

    private Material prepare(Subject subject) {
        var sets = sets(subject);
        if (subject.isMedia() && !Judgement.isApart(subject)) {
            return media(subject, sets);
        }
        // What conform could not read is explained by conform's own findings.
        return subject.kind().equals("SUBTITLE") && subject.refusals().isEmpty()
                ? text(timedText, subject, vault.bytes(subject.vaultKey(), LARGEST_TEXT), sets)
                : new Material(subject, null, null, null, sets, null);
    }

    private Material media(Subject subject, List<RuleSet> sets) {
        var url = vault.url(subject.vaultKey(), ADDRESS);
        try {
            var folder = Files.createTempDirectory("preview");
            try {
                var preview = folder.resolve("preview.mp4");
                var material = media(ffmpeg, subject, url, sets, preview);
                if (material.measurement().filter(Measured::previewed).isPresent()) {
                    vault.put(Preview.key(subject.fileId()), preview);
                }
                return material;
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new Failure(FailureCode.STORAGE, "no room for a preview in the folder for temporary files", e);
        }
    }

    boolean keeps(String key) {
        return vault.find(key).isPresent();
    }

    /** @param preview where a small copy is to be written, or null */
    static Material media(Ffmpeg ffmpeg, Subject subject, String url, List<RuleSet> sets, @Nullable Path preview) {
        try {
            var probe = ffmpeg.probe(url);
            return new Material(subject, probe, Measurement.take(ffmpeg, url, probe, preview), null, sets, null);
        } catch (FfmpegFailed e) {
            var said = e.tail().replace(url, "the file");
            switch (e.reason()) {
                case MISSING -> throw new Failure(FailureCode.TOOL_FAILED, String.valueOf(e.getMessage()), e);
                case CANCELLED -> throw new Failure(FailureCode.UNEXPECTED, "the measurement was interrupted", e);
                case TIMED_OUT ->
                    throw new Failure(
                            FailureCode.TIMED_OUT, "measuring took longer than three times the file's length", e);
                case UNREADABLE, FAILED -> {
                    if (STORE_TROUBLE.matcher(said).find()) {
                        throw new Failure(FailureCode.STORAGE, "the vault did not give the media", e);
                    }
                }
            }
            var reason = said.lines()
                    .findFirst()
                    .orElse("no reason given")
                    .replaceAll("\\[[^\\]]* @ 0x[0-9a-f]+\\]\\s*", "");
            return new Material(subject, null, null, null, sets, reason);
        }
    }

    static Material text(TimedText timedText, Subject subject, byte[] bytes, List<RuleSet> sets) {
        return switch (timedText.read(
                bytes, ReadOptions.DEFAULT.withLenient(true).withLanguage(subject.language()))) {
            case Reading.Understood understood -> new Material(subject, null, null, understood.document(), sets, null);
            case Reading.Refused refused ->
                new Material(
                        subject,
                        null,
                        null,
                        null,
                        sets,
                        refused.findings().isEmpty()
                                ? "unknown format"
                                : refused.findings().getLast().text());
        };
    }

    /** Judges a text that nobody has delivered. */
    TextTrial tryText(Subject subject, Document text, BesideSql known) {
        var sets = sets(subject);
        var limits = new HashMap<String, Integer>();
        for (var set : sets) {
            set.rule(Check.TEXT_READING_SPEED).ifPresent(rule -> TextRules.byScript(rule)
                    .forEach((script, most) -> limits.merge(script, most, Math::min)));
        }
        return new TextTrial(
                Judgement.byRules(withBeside(new Material(subject, null, null, text, sets, null), known)),
                Map.copyOf(limits));
    }

    private List<RuleSet> sets(Subject subject) {
        var sets = new ArrayList<RuleSet>();
        sets.add(ruleSets.house());
        for (var platform : subject.platforms()) {
            var folder = partners.endpointFor(platform)
                    .map(endpoint -> endpoint.platform())
                    .orElse(platform);
            sets.add(ruleSets.platform(platform, folder));
        }
        return List.copyOf(sets);
    }
}
