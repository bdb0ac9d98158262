package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.Readings.as;
import static media.waybill.naming.shapes.Readings.part;
import static media.waybill.naming.shapes.ShapeRows.TO;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Frames, rates, layouts and codecs, and the languages of digital cinema: never an episode or a year. */
final class TechnicalShapes {

    private TechnicalShapes() {}

    static void into(ShapeRows rows) {
        rows.add(
                "timecode",
                "Fjord_TC_01-00-00-00.mov",
                "t#",
                "(?:TC[ ._-]?)?\\d{2}([-:._])[0-5]\\d\\1[0-5]\\d[-:;._][0-6]\\d" + TO,
                as("timecode", 0.8));
        rows.add(
                "cut of minutes",
                "Fjord_52min_version.mov",
                "#",
                "(\\d{1,3})(?:[ ._-]?min(?:ute)?s?|')[ ._-]?(?:version|cut|edit|fassung)" + TO,
                (rule, m) -> new Hit(
                        rule,
                        m.start(),
                        m.end(),
                        Map.of("runtime", m.group(1) + "min", "version", m.group(1) + "min"),
                        0.7,
                        true));
        rows.add("runtime", "Fjord_52min.mov", "#", "\\d{1,3}mins?" + TO, as("runtime", 0.7));
        rows.add(
                "minutes",
                "Fjord 52' TV.mxf",
                "#",
                "(\\d{2,3})['’](?![\\p{L}\\p{N}])",
                (rule, m) -> Readings.hit(rule, m, "runtime", m.group(1) + "min", 0.7));
        rows.add(
                "frame",
                "Key_2000x3000.jpg",
                "#",
                "(?!(?:19|20)\\d{2}x[0-3]\\d{2}" + TO + ")\\d{3,5} ?[xX×] ?\\d{3,5}" + TO,
                as("resolution", 0.9));
        rows.add(
                "lines",
                "Fjord_1080p25.mov",
                "#m",
                "m?(\\d{3,4}[pPiI])(\\d{2,5}(?:[.]\\d{2,3})?)?(?:hd)?" + TO,
                Readings::lines);
        rows.add(
                "lines and rate",
                "Fjord_HD25.mov",
                "hus",
                "(U?HD|SD)(2[345]|30|50|60)[pi]?" + TO,
                (rule, m) -> new Hit(
                        rule,
                        m.start(),
                        m.end(),
                        Map.of("resolution", m.group(1).toUpperCase(Locale.ROOT), "rate", m.group(2)),
                        0.8,
                        true));
        rows.add(
                "rate",
                "Fjord_23.976.mov",
                "#",
                "((?:23|29|59|119)[.,](?:976|98|97|94))(?:fps|psf|p|i|n?df)?" + TO,
                (rule, m) -> Readings.hit(rule, m, "rate", Readings.plain(m.group(1)), 0.9));
        rows.add("rate in words", "Fjord 25 fps.mov", "#", "(\\d{2,5}) ?(?:fps|hz)" + TO, as("rate", 0.9));
        rows.add(
                "coded sound",
                "Fjord.DDP5.1.mkv",
                "adeflopt",
                "(dd[p+]?|aac|ac-?3|e-?ac-?3|dts(?:[ ._-]?hd)?(?:[ ._-]?ma)?|true-?hd|flac|l?pcm|opus|atmos)[ ._-]{0,3}([1-9][ ._][01])(?:ch)?"
                        + TO,
                true,
                Readings::coded);
        rows.add(
                "layout",
                "Fjord_5.1.wav",
                "#",
                "[1-9][.][01](?:[.][2-6])?(?:[+][1-9][.][01])?(?:ch)?(?![\\p{L}\\p{N}]|[.]\\d)",
                as("layout", 0.8));
        rows.add(
                "layout with underscores",
                "Fjord_5_1.wav",
                "#",
                "(?<=_)(?:5[_-]1|7[_-]1|2[_-]0)(?=_|$|\\.\\p{L})",
                (rule, m) -> Readings.hit(
                        rule, m, "layout", m.group().replace('_', '.').replace('-', '.'), 0.7));
        rows.add("loudness", "Fjord_-23LUFS.wav", "#", "\\d{2}(?:[.]\\d)? ?(?:LUFS|LKFS)" + TO, as("loudness", 0.8));
        rows.add("two layouts", "Fjord_51+20.mov", "#", "(?:51|71|20)[+](?:51|71|20)" + TO, as("layout", 0.9));
        rows.add("channels", "Fjord_6 ch.wav", "#", "\\d{1,2} ?ch(?:annels)?" + TO, as("layout", 0.9));
        rows.add("picture codec", "Fjord.H.264.mov", "hx", "[hx][ ._]?26[456]" + TO, true, as("codec", 0.9));
        rows.add(
                "bits",
                "Fjord_10bit.mov",
                "#",
                "(?:8|10|12|16|24|32)(?:[ -]?bits?(?! [\\p{Lu}][\\p{Ll}])|bits?)" + TO,
                as("depth", 0.9));
        rows.add(
                "size",
                "Fjord [4.3GB].mkv",
                "#",
                "\\d{1,4}(?:[.,]\\d{1,3})? ?(?:GB|MB|GiB|MiB|TB)" + TO,
                as("size", 0.6));
        rows.add(
                "bit rate",
                "Fjord_80Mbps.mov",
                "#",
                "\\d{1,5}(?:[.,]\\d)? ?(?:[kmg]bps|[km]bit|kb/s|kbs)" + TO,
                as("bitrate", 0.8));
        rows.add(
                "reel",
                "LHRB_R1of6.mov",
                "rptd",
                "(?:R(?:eel)?|part|pt|teil|partie|parte|deel)[ ._-]?(\\d{1,2})[ ._-]?(?:of|von|sur|de|di|van)[ ._-]?(\\d{1,2})"
                        + TO,
                (rule, m) -> Readings.hit(rule, m, "part", m.group(1) + "/" + m.group(2), 0.8));
        rows.add(
                "part of parts",
                "LHRB_1of6.mov",
                "#",
                "(?<![-~&+x])(\\d{1,2})(?: ?of ?|\\.of\\.)(\\d{1,2})" + TO,
                (rule, m) -> Readings.hit(rule, m, "part", m.group(1) + "/" + m.group(2), 0.7));
        rows.add(
                "disc",
                "Fjord_CD1.mov",
                "cdrs",
                "(?:dis[ck]|cd|dvd|reel|seg(?:ment)?)[ ._-]?(\\d{1,2})" + TO,
                part(1, 0.6));
    }

    /**
     * Digital cinema names say the spoken and the written language behind the aspect; in small letters the written
     * one is part of the picture.
     */
    static void cinema(ShapeRows rows) {
        rows.add(
                "cinema languages",
                "Harbour_FTR_F-185_EN-FR_US-13_51.zip",
                "",
                "(?<=_)(?:(?:TST|RTG|SHR|XSN|PSA|POL)(?:-[0-9A-Z]{1,3}){0,3}_)?[SFC](?:-\\d{3})?_"
                        + "([A-Z]{2,3})-([A-Za-z]{2,3})(?:-[CO]CAP)?(?:_(?:(INT)(?=-T[DL]_|_)|[A-Z]{2}-[0-9A-Z+]{1,6}))?(?=[_-])",
                Pattern.UNICODE_CASE,
                Readings::cinema);
    }
}
