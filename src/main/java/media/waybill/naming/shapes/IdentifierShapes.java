package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.ShapeRows.TO;

/** Identifiers, checksums and addresses: they claim their characters first, so that nothing in them passes for a number. */
final class IdentifierShapes {

    private IdentifierShapes() {}

    static void into(ShapeRows rows) {
        rows.add(
                "uuid",
                "CPL_8fad47bb-ab01-4f0d-a08c-d1e6c6cb62b4.xml",
                "#abcdef",
                "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}" + TO,
                Readings::code);
        rows.add(
                "eidr",
                "Fjord_AD07-310C-C59D-6785-C63A-G.mov",
                "#abcdef",
                "(?:10\\.5240[-/_: ]{1,3})?\\p{XDigit}{4}(?:-\\p{XDigit}{4}){4}-[0-9A-Za-z]" + TO,
                Readings::eidr);
        rows.add(
                "isan",
                "Fjord_ISAN 0000-0000-3A8D-0000-Z-0000-0000-6.mov",
                "#abcdefi",
                "(?:ISAN[ _:-]?)?\\p{XDigit}{4}(?:-?\\p{XDigit}{4}){3}-?[0-9A-Za-z](?:-?\\p{XDigit}{4}-?\\p{XDigit}{4}-?[0-9A-Za-z])?"
                        + TO,
                Readings::isan);
        rows.add(
                "compact eidr",
                "EIDR_AD07310CC59D6785C63AG_feature.mov",
                "#abcdef",
                "\\p{XDigit}{20}[0-9A-Za-z]" + TO,
                Readings::eidr);
        rows.add(
                "checksum",
                "Fjord_9e107d9d372bb6826bd81d3542a419d6.mov",
                "#abcdef",
                "\\p{XDigit}{32}(?:\\p{XDigit}{8}){0,12}" + TO,
                Readings::code);
        rows.add("cyclic checksum", "Fjord [6B7FD717].mkv", "[", "\\[\\p{XDigit}{8}\\]", Readings::code);
        rows.add(
                "film database",
                "Fjord {tmdb-43074}.mkv",
                "[{(",
                "[\\[{(](?:tmdb|tvdb|imdb|tvmaze)(?:id)?[-=: ]{1,2}(?:tt)?\\d{1,9}[\\]})]",
                Readings::code);
        rows.add("imdb", "Fjord tt1234567.mkv", "t", "tt\\d{7,8}" + TO, Readings::code);
        rows.add(
                "site",
                "www.example.com - Fjord 2024.mkv",
                "w",
                "w{2,3}[.,][\\p{L}\\p{N}-]{1,40}[., ][a-z]{2,12}(?:\\.[a-z]{2,3})?" + TO,
                Readings::code);
        rows.add(
                "site in brackets",
                "Fjord [example.com].mkv",
                "[(",
                "[\\[(](?!(?:[a-z]{2}\\.){2})(?:www\\.)?[\\p{L}\\p{N}.-]{2,40}\\.(?:com|org|net|info|ru|lt|nl|fi|ch|me|to|tv|se|li|cc|in|es)[\\])]",
                Readings::code);
    }
}
