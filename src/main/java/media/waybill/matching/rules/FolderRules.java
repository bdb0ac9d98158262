package media.waybill.matching.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.FieldWords;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Said;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Tags;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.FoldedTitle;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Folders that say something else than the name. Names are believed before folders, but who keeps deliveries sorted
 * would not put a Spanish subtitle into the folder of another Spanish: one of the two is a slip.
 */
final class FolderRules {

    private static final Pattern EPISODE = Pattern.compile("[Ss](\\d{1,2})[ ._-]?[Ee](\\d{1,3})");
    private static final Pattern YEAR = Pattern.compile("\\(?((?:19|20)\\d\\d)\\)?");

    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)0*(\\d{1,3})");

    /** Folders further up say where a delivery lies, and nothing of the file. */
    private static final int DEEPEST = 6;

    /** English names of languages, folded, as people call folders. */
    private static final Map<String, String> LANGUAGES = languages();

    private static final List<Kind> BESIDE = List.of(Kind.TRAILER, Kind.ARTWORK);

    private FolderRules() {}

    static void apply(Scales scales, Hits hits) {
        if (scales.pointed || scales.found.sign() == Sign.CHOSEN) {
            return;
        }
        String path = scales.said.name;
        title(scales, hits);
        int title = scales.found.isIdentified() || scales.found.to() == 0 ? -1 : scales.found.from();
        int end = slashBefore(path, path.length());
        for (int i = 0; i < DEEPEST && end > 0; i++) {
            int start = slashBefore(path, end) + 1;
            String folder = path.substring(start, end).strip();
            end = start - 1;
            // SEA-118 is the order, and no season.
            if (LineIndex.squash(folder).equals(LineIndex.squash(scales.line.order()))) {
                continue;
            }
            episode(scales, folder);
            number(scales, folder);
            owedToo(scales, folder);
            language(scales, folder);
            kind(scales, folder);
            // What lies below the folder of the title says more of it.
            if (title >= 0 && title < start) {
                year(scales, folder);
                heading(scales, folder);
            }
        }
    }

    private static int slashBefore(String path, int end) {
        int at = end - 1;
        while (at >= 0 && path.charAt(at) != '/' && path.charAt(at) != '\\') {
            at--;
        }
        return at;
    }

    private static void episode(Scales scales, String folder) {
        Matcher numbers = EPISODE.matcher(folder);
        OpenLine.OrderedTitle owed = scales.line.title();
        if (numbers.matches()
                && (isOther(owed.episode(), numbers.group(2)) || isOther(owed.season(), numbers.group(1)))) {
            scales.doubt("It lies in the folder '" + folder + "', and the name says another episode.");
        }
    }

    /** Season 02, EP03. */
    private static void number(Scales scales, String folder) {
        // Asked for each line that was found: most folders do not end with a number, and need not be folded.
        boolean counted = !folder.isEmpty() && Character.isDigit(folder.charAt(folder.length() - 1));
        Matcher said = NUMBERED.matcher(counted ? FoldedTitle.of(folder).squashed() : "");
        if (!said.matches()) {
            return;
        }
        OpenLine.OrderedTitle title = scales.line.title();
        if (FieldWords.SEASON.has(said.group(1)) && isOther(title.season(), said.group(2))) {
            scales.doubt("It lies in the folder '" + folder + "', and the name says season " + title.season() + ".");
        } else if (FieldWords.EPISODE.has(said.group(1)) && isOther(title.episode(), said.group(2))) {
            scales.doubt("It lies in the folder '" + folder + "', and the name says another episode.");
        }
    }

    /** The folder is called after another title, and this one is none of it, as a special is of its series. */
    private static void title(Scales scales, Hits hits) {
        LineIndex.Entry own = scales.found.entry();
        hits.folders().forEach((folder, entries) -> {
            String called = FoldedTitle.of(folder).squashed();
            boolean related = entries.contains(own)
                    || own.series >= 0 && entries.stream().anyMatch(other -> other.series == own.series)
                    || own.title.names().stream()
                            .anyMatch(name -> FoldedTitle.of(name).squashed().contains(called));
            if (!related) {
                scales.doubt("It lies in the folder '" + folder + "', which is called after another title.");
            }
        });
    }

    private static void year(Scales scales, String folder) {
        Matcher year = YEAR.matcher(folder);
        if (year.matches() && isOther(scales.line.title().year(), year.group(1))) {
            scales.doubt("It lies in the folder '" + folder + "', and the title is of "
                    + scales.line.title().year() + ".");
        }
    }

    private static boolean isOther(@Nullable Integer owed, String said) {
        return owed != null && owed != Integer.parseInt(said);
    }

    /** A folder below that of the title that could be a title itself: Legacy, old. */
    private static void heading(Scales scales, String folder) {
        if (folder.chars().noneMatch(Character::isLetter)
                || FieldWords.MATERIAL.has(FoldedTitle.of(folder).squashed())) {
            return;
        }
        Set<String> own = new HashSet<>();
        OpenLine.OrderedTitle title = scales.line.title();
        for (String name :
                new @Nullable String[] {title.name(), title.originalName(), title.series(), title.reference()}) {
            own.add(name == null ? "" : LineIndex.squash(name));
        }
        title.aliases().forEach(alias -> own.add(LineIndex.squash(alias)));
        for (Evidence seen : scales.clues.evidence()) {
            if (Said.isTitle(seen)
                    && seen.source().equals("folder " + folder)
                    && !own.contains(LineIndex.squash(seen.value()))) {
                scales.doubt("It lies in the folder '" + folder + "', which may make it something else.");
            }
        }
    }

    /** The folder is called after what another line of the title asks for, where this one asks for something else. */
    private static void owedToo(Scales scales, String folder) {
        OpenLine own = scales.line;
        for (OpenLine other : scales.found.entry().lines) {
            String language = other.language();
            boolean another = language != null
                            && isCalled(folder, language, OpenLine.languageName(language))
                            && (own.language() == null || Tags.fit(language, own.language()) == Tags.Fit.OTHER)
                    || other.use() != null
                            && isCalled(folder, other.use())
                            && !other.use().equals(own.use())
                            && other.kind() == own.kind();
            if (another) {
                scales.doubt("It lies in the folder '" + folder + "', which another line of the title asks for.");
            }
        }
    }

    /** Whether the line asks for it or not: what lies under Norwegian is not Danish without a question. */
    private static void language(Scales scales, String folder) {
        String owed = scales.line.language();
        String called = LANGUAGES.get(FoldedTitle.of(folder).squashed());
        if (owed != null
                && called != null
                && Tags.fit(called, owed) == Tags.Fit.OTHER
                && scales.found.to() > 0
                && scales.line.title().names().stream().noneMatch(name -> isCalled(folder, name))) {
            scales.doubt("It lies in the folder '" + folder + "', and the line asks for " + OpenLine.languageName(owed)
                    + ".");
        }
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
            languages.put(FoldedTitle.of(name).squashed(), code);
        }
        for (String tag : List.of("zh-Hans", "zh-Hant")) {
            Locale script = Locale.forLanguageTag(tag);
            String name = script.getDisplayScript(Locale.ENGLISH).replaceAll(" Han$", "");
            languages.put(FoldedTitle.of(name + " Chinese").squashed(), tag);
            languages.put(FoldedTitle.of("Chinese " + name).squashed(), tag);
        }
        return Map.copyOf(languages);
    }

    /** What lies among trailers is one, or belongs to one. */
    private static void kind(Scales scales, String folder) {
        for (Kind kind : BESIDE) {
            if (scales.line.kind() != kind && isCalled(folder, kind.name(), kind.name() + "s")) {
                scales.doubt("It lies in the folder '" + folder + "', and the line asks for "
                        + Scales.word(scales.line.kind().name()) + ".");
            }
        }
    }

    private static boolean isCalled(String folder, String... names) {
        for (String name : names) {
            if (LineIndex.squash(folder).equals(LineIndex.squash(name.toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }
}
