package media.waybill.naming;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import media.waybill.naming.files.Extensions;
import media.waybill.naming.files.Leftovers;
import media.waybill.naming.findings.Findings;
import media.waybill.naming.groups.GroupClaims;
import media.waybill.naming.groups.Grouping;
import media.waybill.naming.mappings.ConventionLint;
import media.waybill.naming.mappings.Mappings;
import media.waybill.naming.mappings.PatternReader;
import media.waybill.naming.shapes.ShapeRule;
import media.waybill.naming.shapes.Shapes;
import media.waybill.naming.text.PathSegment;
import media.waybill.naming.text.Spelling;
import media.waybill.naming.text.Text;
import media.waybill.naming.vocabulary.Rules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what a file is out of its name and the folders that it lies in. */
@Component("naming")
public class Naming {
    private static final Logger LOG = LoggerFactory.getLogger(Naming.class);
    private static final int FOLDERS = 6;
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    private record Loaded(long stamp, Instant checkedAt, NamingConvention convention, List<Complaint> complaints) {}

    private final Mappings mappings;
    private final InstantSource clock;
    private final Map<String, Loaded> conventions = new ConcurrentHashMap<>();

    @Autowired
    public Naming(@Value("${waybill.mappings:}") String folder, InstantSource clock) {
        this.mappings = new Mappings(folder.isBlank() ? null : Path.of(folder));
        this.clock = clock;
    }

    /** For reading names where no hub runs. */
    public Naming(String folder) {
        this(folder, InstantSource.system());
    }

    /**
     * The convention of a folder under {@code mappings/distributors}; files that changed on disk are read again. One
     * that is no YAML leaves what counted before it in force; of others all counts that the linter finds no fault in.
     */
    public NamingConvention convention(String folder) {
        return loaded(folder).convention;
    }

    /** What is wrong with the folder's naming.yaml as it lies there now; one that is not there is a complaint too. */
    public List<Complaint> complaints(String folder) {
        return loaded(folder).complaints;
    }

    private Loaded loaded(String folder) {
        Loaded before = conventions.get(folder);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.checkedAt.plus(LOOKED_AT_EVERY))) {
            return before;
        }
        long stamp = mappings.stamp(folder);
        Loaded loaded = before != null && before.stamp == stamp
                ? new Loaded(stamp, now, before.convention, before.complaints)
                : load(folder, stamp, now, before);
        conventions.put(folder, loaded);
        return loaded;
    }

    private Loaded load(String folder, long stamp, Instant now, @Nullable Loaded before) {
        List<Complaint> complaints = mappings.isMissing(folder)
                ? List.of(new Complaint(
                        1, "missing", "there is no such file; the names are read by the rules for everybody"))
                : lint(mappings.own(folder));
        complaints.forEach(complaint -> LOG.warn(
                "naming.yaml is not used as written  folder={} line={} rule={} reason={}",
                folder,
                complaint.line(),
                complaint.rule(),
                complaint.detail()));
        boolean readable =
                complaints.stream().noneMatch(complaint -> complaint.rule().equals("yaml"));
        NamingConvention convention = readable
                ? new NamingConvention(folder, mappings.load(folder))
                : before == null ? new NamingConvention(folder, mappings.shared(folder)) : before.convention;
        return new Loaded(stamp, now, convention, complaints);
    }

    /** A naming.yaml that lies nowhere yet; {@link #lint} must find nothing wrong with it. */
    public NamingConvention draft(String yaml) {
        return new NamingConvention("draft", mappings.draft(yaml));
    }

    /** What a path says. The name's own words weigh most, then those of the folders, the nearest first. */
    public Clues read(String path, NamingConvention convention) {
        Rules rules = convention.rules();
        Findings findings = new Findings();
        List<PathSegment> segments = PathSegment.of(path);
        Extensions extensions = Extensions.of(
                rules, segments.isEmpty() ? Spelling.of("") : segments.getLast().spelling(), findings);
        List<Findings> above = folders(segments, rules, extensions.kind());
        String season = above.stream()
                .filter(folder -> folder.has("season"))
                .findFirst()
                .map(folder -> folder.best("season"))
                .orElse(null);
        if (!new PatternReader(rules, findings, extensions.stem(), extensions.kind()).read()) {
            new NameReader(rules, findings, extensions.stem(), "name", 1.0)
                    .read(
                            extensions.kind(),
                            new NameReader.Above(
                                    season, heading(segments), above.stream().anyMatch(Findings::hasHeading)));
        }
        String stem = extensions.stem().text();
        if (!above.isEmpty() && findings.yieldsTo(above.getFirst(), isAbbreviated(stem))) {
            findings.forgetFor(above.getFirst());
        }
        above.forEach(findings::spellOut);
        above.forEach(folder -> folder.into(findings));
        return findings.clues(
                extensions.kind(), extensions.loose(), rules.defaults().byKind());
    }

    private static @Nullable String heading(List<PathSegment> segments) {
        return segments.size() < 2 ? null : segments.get(segments.size() - 2).text();
    }

    /** wthd-cab: what makers of releases call a file whose folder says everything. */
    private static boolean isAbbreviated(String stem) {
        int hyphen = stem.indexOf('-');
        if (hyphen < 1 || stem.length() > 24) {
            return false;
        }
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Folders fill in what the name leaves open; they never speak against it. The nearest comes first. */
    private static List<Findings> folders(List<PathSegment> segments, Rules rules, @Nullable Kind kind) {
        List<Findings> above = new ArrayList<>();
        double factor = 0.7;
        for (int i = segments.size() - 2; i >= Math.max(0, segments.size() - 1 - FOLDERS); i--) {
            Findings folder = new Findings();
            Spelling whole = segments.get(i).spelling();
            String extension = Extensions.of(whole.text());
            Spelling stem = rules.extensions().containsKey(extension)
                    ? whole.to(whole.text().length() - extension.length() - 1)
                    : whole;
            Map<String, String> meant = rules.defaults().folders().get(Text.phraseKey(whole.text()));
            if (meant != null) {
                folder.add(
                        meant,
                        whole.text(),
                        "folder " + whole.text(),
                        0.9 * factor,
                        whole.origin()[0],
                        whole.origin()[whole.text().length()]);
            } else if (!rules.extensions().containsKey(whole.text().toLowerCase(Locale.ROOT))) {
                new NameReader(rules, folder, stem, "folder " + whole.text(), factor)
                        .read(kind, NameReader.Above.FOLDER);
            }
            above.add(folder);
            factor *= 0.8;
        }
        return above;
    }

    /** The table of shapes in the order in which they claim characters, each with what it reads from its example. */
    public List<NameRule> rules() {
        Shapes shapes = convention("default").rules().shapes();
        List<NameRule> rows = new ArrayList<>();
        for (ShapeRule rule : shapes.rules()) {
            shapes.find(rule.example(), List.of(), List.of(), found -> false).stream()
                    .filter(hit -> hit.rule().equals(rule.name()))
                    .findFirst()
                    .ifPresent(hit -> rows.add(new NameRule(
                            rule.name(),
                            rule.example(),
                            rule.example().substring(hit.start(), hit.end()),
                            new TreeMap<>(hit.clues()),
                            hit.weight())));
        }
        return List.copyOf(rows);
    }

    /** The values that words of everybody's vocabulary give each clue. */
    public SortedMap<String, SortedSet<String>> values() {
        return convention("default").rules().vocabulary().values();
    }

    /** What belongs together among paths of one drop point: stems, reels, frames, sidecars, packages. */
    public static List<FileGroup> group(Collection<String> paths) {
        return Grouping.of(paths);
    }

    /** The place among other files that a path claims for itself, before anything is known of those. */
    public static Optional<GroupPlace> place(String path) {
        return GroupClaims.place(path);
    }

    /** What is wrong with a distributor's naming.yaml, by line; nothing where it can be used. */
    public static List<Complaint> lint(String yaml) {
        return new ConventionLint(yaml).complaints();
    }

    /** Whether a name says of itself that it is still being written. */
    public static boolean isPartial(String name) {
        return Leftovers.isPartial(name);
    }

    /** Whether a name (or a folder above it) is what desktops and servers leave behind, never a delivery. */
    public static boolean isJunk(String path) {
        return Leftovers.isJunk(path);
    }

    /** The file and algorithm that a checksum sidecar is for; empty for any other name. */
    public static Optional<SidecarTarget> sidecarOf(String name) {
        return Extensions.sidecarOf(name);
    }
}
