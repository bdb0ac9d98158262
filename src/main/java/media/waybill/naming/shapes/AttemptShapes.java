package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.Readings.as;
import static media.waybill.naming.shapes.Readings.episode;
import static media.waybill.naming.shapes.ShapeRows.TO;

import java.util.Locale;
import java.util.regex.Pattern;

/** Versions and copies of a file, and what is looked for only where nothing else was: aspects, house codes. */
final class AttemptShapes {

    private AttemptShapes() {}

    static void into(ShapeRows rows) {
        rows.add(
                "version",
                "Fjord_v2.mov",
                "v",
                "v(?:er(?:sion)?)?[ ._]?(\\d{1,3})(\\.\\d(?![\\d.]))?" + TO,
                true,
                (rule, m) -> Readings.hit(
                        rule,
                        m,
                        "revision",
                        "v" + Integer.parseInt(m.group(1)) + (m.group(2) == null ? "" : m.group(2)),
                        0.9));
        rows.add("revision", "Fjord_rev3.mov", "r", "rev(?:ision)?[ ._-]?(\\d{1,3})" + TO, as("revision", 1, "v", 0.9));
        rows.add(
                "revision letter",
                "Fjord_Rev_B.mov",
                "r",
                "rev[ ._-]?([A-F])" + TO,
                (rule, m) -> Readings.hit(rule, m, "revision", "r" + m.group(1).toUpperCase(Locale.ROOT), 0.8));
        rows.add(
                "redelivery",
                "LHRB0102_R2.mov",
                "r",
                "(?<=[_ -])R(\\d{1,2})(?=[_. -]|$)",
                Pattern.UNICODE_CASE,
                as("revision", 1, "R", 0.8));
        rows.add(
                "copy",
                "Fjord (1).mov",
                "(",
                "\\((\\d{1,2})\\)(?=[_. -]|$)",
                (rule, m) -> Readings.hit(rule, m, "revision", m.group(), 0.4));
        rows.add("year in brackets", "Fjord (2024).mov", "([", "[(\\[]((?:19|20)\\d{2})[)\\]]", as("year", 1, "", 0.9));
        rows.add(
                "short year",
                "Fjord '09 - ENG.srt",
                "#",
                "(?<=[\\p{L}\\p{N}] ['’])(?<!(?: of| in| de| del| von|ummer) ['’])(\\d{2})(?![\\p{L}\\p{N}'’])",
                (rule, m) -> Readings.hit(
                        rule, m, "year", (Integer.parseInt(m.group(1)) < 50 ? "20" : "19") + m.group(1), 0.6));
        rows.add(
                "aspect",
                "Key_2x3.jpg",
                "#",
                "(?<!\\d-)(?:16[:x-]9|4[:x-]3|9[:x-]16|2[:x-]3|3[:x-]4|1[:x-]1|21[:x-]9|3[:x-]2|2[.](?:39|35|40|00|20)|1[.](?:78|85|77|33|37|66))"
                        + TO,
                (rule, m) -> Readings.hit(
                        rule,
                        m,
                        "aspect",
                        Readings.plain(m.group()).replace('x', ':').replace('-', ':'),
                        0.7));
        rows.add("season x short episode", "Harbour 2x5.mov", "#", "(\\d{1,2})x(\\d)" + TO, episode(1, 2, 0.6));
        rows.add(
                "house code",
                "LHRB0102ENG.mov",
                "",
                "([\\p{Lu}]{2,7})(\\d{1,2})(\\d{2})([\\p{Lu}]{2,3})?" + TO,
                Pattern.UNICODE_CASE,
                Readings::glued);
        rows.add(
                "small house code",
                "lhrb0102.mov",
                "",
                "([\\p{Ll}]{3,6})(0\\d)(\\d{2})([\\p{Ll}]{3})?" + TO,
                Pattern.UNICODE_CASE,
                Readings::glued);
        rows.add(
                "glued title",
                "BRASSORCHARD0102.mov",
                "",
                "([\\p{Lu}]{8,40}|[\\p{Ll}]{7,40})(0[1-9])(\\d{2})" + TO,
                Pattern.UNICODE_CASE,
                Readings::gluedTitle);
    }
}
