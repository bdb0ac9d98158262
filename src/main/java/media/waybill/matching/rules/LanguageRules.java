package media.waybill.matching.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.matching.search.Tags;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Whether the file's language is the one that is owed. */
final class LanguageRules {

    /** Words that leave it open which Chinese is spoken. */
    private static final Set<String> CHINESE = Set.of("chi", "zho", "zh", "chn", "cn", "chinese", "中文");

    private LanguageRules() {}

    static void apply(Scales scales, Hits hits) {
        String owed = scales.line.language();
        String said = scales.said.language;
        if (owed == null) {
            return;
        }
        if (said == null) {
            unsaid(scales, hits, owed);
            return;
        }
        contradiction(scales, said);
        switch (Tags.fit(said, owed)) {
            case SAME -> {
                scales.say(Sign.LANGUAGE, () -> name(said) + scales.source("language") + ".");
                if (said.indexOf('-') > 0) {
                    country(scales, said);
                }
                chinese(scales, owed);
                kin(scales, said);
            }
            case NARROWER -> {
                if (isOwed(scales, said)) {
                    scales.object(() -> "The file is " + name(said) + scales.source("language")
                            + ", which is owed by itself; the line asks for " + name(owed) + ".");
                    return;
                }
                scales.say(
                        Sign.LANGUAGE_NARROWER,
                        () -> name(said) + scales.source("language") + " is " + name(owed) + ".");
                if (!Tags.isAtHome(said, owed)) {
                    scales.doubt("The line asks for " + name(owed) + ", and " + name(said)
                            + " is another region's form of it.");
                }
            }
            case WIDER -> {
                if (said.indexOf('-') > 0 && owed.equals(ofCountry(scales, said))) {
                    scales.say(Sign.LANGUAGE, () -> name(owed) + scales.source("language") + ".");
                    return;
                }
                scales.say(
                        Tags.wider(said, owed),
                        () -> name(said) + scales.source("language") + " may be " + name(owed) + ".");
                scales.leaveLanguageOpen();
                String home = ofCountry(scales, said);
                if (home != null && !home.equals(owed) && scales.said.use == null && isOwed(scales, home)) {
                    scales.doubt(name(home) + " is owed too, and the name says no more than '"
                            + home.substring(home.indexOf('-') + 1) + "'.");
                }
                if (Tags.wider(said, owed) == Sign.LANGUAGE_WIDER_ELSEWHERE) {
                    scales.doubt("The name says " + name(said) + " but not which one.");
                }
            }
            case NEIGHBOUR -> {
                scales.say(
                        Sign.LANGUAGE_NEIGHBOUR,
                        () -> name(said) + scales.source("language") + " is near to " + name(owed) + ".");
                scales.leaveLanguageOpen();
                scales.doubt("The name says another region's form of the language that is owed.");
            }
            case OTHER ->
                scales.object(() -> "The file is " + name(said) + scales.source("language") + ", the line asks for "
                        + name(owed) + ".");
        }
    }

    /** MX stands for Latin America, and for Mexico where just that is owed of the title too. */
    private static void country(Scales scales, String said) {
        String narrower = ofCountry(scales, said);
        if (narrower != null && !narrower.equals(said) && isOwed(scales, narrower)) {
            scales.doubt(name(narrower) + " is owed too, and the name says no more than the country.");
        }
    }

    /** CHI on sound is Mandarin or Cantonese where both are owed. */
    private static void chinese(Scales scales, String owed) {
        Evidence seen = scales.said.why("language");
        boolean open = seen != null && CHINESE.contains(seen.text().toLowerCase(Locale.ROOT));
        boolean spoken = scales.line.kind() == Kind.DUB || scales.line.kind() == Kind.AUDIO;
        if (open && spoken && !owed.startsWith("yue") && isOwed(scales, "yue")) {
            scales.doubt("Cantonese is owed too, and the name says no more than Chinese.");
        }
    }

    /** SE is Swedish by its country and Northern Sami by its code; Norsk is Bokmål or Nynorsk: where both are owed. */
    private static void kin(Scales scales, String said) {
        Evidence seen = scales.said.why("language");
        if (seen == null) {
            return;
        }
        String text = seen.text().toLowerCase(Locale.ROOT);
        if (text.length() == 2 && !text.equals(said) && isOwed(scales, text)) {
            scales.doubt(name(text) + " is owed too, and '" + seen.text() + "' is its code.");
        }
        boolean bokmal = text.equals("nb") || text.equals("nob") || text.startsWith("bok");
        if (said.equals("nb") && !bokmal && isOwed(scales, "nn")) {
            scales.doubt(name("nn") + " is owed too, and the name says no more than Norwegian.");
        }
    }

    /** The language as that country has it, where the name has nothing but the country's code; or null. */
    private static @Nullable String ofCountry(Scales scales, String said) {
        Evidence seen = scales.said.why("language");
        return seen == null || seen.text().length() != 2
                ? null
                : said.replaceFirst("-.*", "") + '-' + seen.text().toUpperCase(Locale.ROOT);
    }

    private static boolean isOwed(Scales scales, String language) {
        return Arrays.stream(scales.found.entry().lines)
                .anyMatch(line -> line.kind() == scales.line.kind() && language.equals(line.language()));
    }

    private static void unsaid(Scales scales, Hits hits, String owed) {
        List<String> open = scales.said.languages;
        if (open.isEmpty()) {
            if (hits.loneCode() != null && !scales.pointed) {
                code(scales, hits.loneCode(), owed);
            } else if (!scales.pointed) {
                scales.say(
                        isOnlyPicture(scales) ? Sign.PICTURE_LANGUAGE_UNSAID : Sign.LANGUAGE_UNSAID,
                        () -> "Nothing says the language; the line asks for " + name(owed) + ".");
                scales.leaveLanguageOpen();
            }
            return;
        }
        if (isCode(scales, open, owed)) {
            scales.say(
                    Sign.LANGUAGE,
                    () -> name(owed) + scales.source("language") + "; nothing else that it can be is owed.");
            return;
        }
        if (open.stream().allMatch(tag -> Tags.fit(tag, owed) == Tags.Fit.OTHER)) {
            scales.object(() -> "The language can only be " + names(open) + ", the line asks for " + name(owed) + ".");
            return;
        }
        scales.say(Sign.LANGUAGE_OPEN, () -> "The language can be " + names(open) + scales.source("language") + ".");
        scales.leaveLanguageOpen();
        if (!scales.pointed) {
            scales.doubt("The language in the name can be read in several ways.");
        }
    }

    /** MAL is Malayalam by its code and may be Malay: where that language is owed and no other form of either. */
    private static boolean isCode(Scales scales, List<String> open, String owed) {
        Evidence seen = scales.said.why("language");
        boolean code =
                seen != null && open.contains(owed) && seen.text().length() < 4 && Tags.isCodeOf(seen.text(), owed);
        return code
                && Arrays.stream(scales.found.entry().lines)
                        .allMatch(line -> line.language() == null
                                || line.language().equals(owed)
                                || open.stream().noneMatch(tag -> Tags.isKin(tag, line.language())));
    }

    /** Few say the language of a picture of which there is but one. */
    private static boolean isOnlyPicture(Scales scales) {
        return scales.line.kind() == Kind.VIDEO
                && Arrays.stream(scales.found.entry().lines)
                        .allMatch(line ->
                                line.kind() != Kind.VIDEO || Objects.equals(line.language(), scales.line.language()));
    }

    /** Two letters that nothing explains are the language where just that one is owed of the title. */
    private static void code(Scales scales, String letters, String owed) {
        String tag = letters.toLowerCase(Locale.ROOT);
        if (Tags.fit(tag, owed) == Tags.Fit.SAME) {
            scales.say(Sign.LANGUAGE_OPEN, () -> "'" + letters + "' in the name can be " + name(owed) + ".");
            return;
        }
        for (OpenLine other : scales.found.entry().lines) {
            if (other.language() != null && Tags.fit(tag, other.language()) == Tags.Fit.SAME) {
                scales.object(() -> "'" + letters + "' in the name can be " + name(tag) + ", the line asks for "
                        + name(owed) + ".");
                return;
            }
        }
        scales.say(Sign.LANGUAGE_UNSAID, () -> "Nothing says the language; the line asks for " + name(owed) + ".");
        scales.leaveLanguageOpen();
        scales.doubt("Perhaps '" + letters + "' in the name is the language.");
    }

    /** Name and content that say two languages leave a doubt, whichever of them the line asks for. */
    private static void contradiction(Scales scales, String said) {
        Evidence inside = scales.said.inside;
        if (inside != null) {
            scales.say(
                    Sign.LANGUAGE_DOUBTED,
                    () -> "But the " + inside.source() + " says " + name(inside.value()) + ", not " + name(said) + ".");
            if (scales.said.isContradicted()) {
                scales.doubt("The name and the content say two languages.");
            }
        }
    }

    /** Greek or Spanish (Latin America). */
    private static String names(List<String> tags) {
        List<String> names = tags.stream().map(LanguageRules::name).toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String name(String tag) {
        return OpenLine.languageName(tag);
    }
}
