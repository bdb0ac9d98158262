package media.waybill.matching.supply;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What houses call kinds, uses, cuts and technical things. Six ways; an empty word leaves it to the extension. */
final class Words {

    private Words() {}

    static String kind(String kind, int way) {
        return switch (kind) {
            case "VIDEO" -> pick(way, "", "Feature", "FTR", "MASTER", "Video", "MEZZ");
            case "DUB" -> pick(way, "DUB", "dub", "DUB", "", "Dubbed", "Audio");
            case "AUDIO" -> "";
            case "SUBTITLE" -> pick(way, "", "subs", "SUB", "", "Subtitles", "SUBS");
            case "METADATA" -> pick(way, "metadata", "metadata", "METADATA", "MD", "Metadata", "META");
            case "ARTWORK" -> "";
            default -> pick(way, "TRAILER", "trailer", "TLR", "TRL", "Trailer", "TRAILER");
        };
    }

    static String use(@Nullable String use, int way) {
        if (use == null) {
            return "";
        }
        return switch (use) {
            case "FULL" -> pick(way, "", "full", "", "", "", "FULL");
            case "FORCED" -> pick(way, "forced", "forced", "FORCED", "FN", "Forced", "FORCED");
            case "SDH" -> pick(way, "SDH", "sdh", "SDH", "HOH", "SDH", "SDH");
            case "ME" -> pick(way, "M&E", "m&e", "MNE", "M&E", "Music and Effects", "M&E");
            default -> pick(way, "poster", "poster", "POSTER", "POSTER", "Poster", "ONESHEET");
        };
    }

    static String version(@Nullable String version, int way) {
        if (version == null) {
            return "";
        }
        return version.equals("directors")
                ? pick(
                        way,
                        "DirectorsCut",
                        "directors.cut",
                        "DIRCUT",
                        "Directors_Cut",
                        "Director's Cut",
                        "DIRECTORSCUT")
                : pick(way, "", "theatrical", "THEATRICAL", "", "Theatrical Cut", "");
    }

    static String technical(String kind, Random random) {
        return switch (kind) {
            case "VIDEO", "TRAILER" ->
                pick(
                        random.nextInt(6),
                        "1080p",
                        "UHD_HDR10",
                        "ProRes422HQ_25fps",
                        "23976_1080p",
                        "2997_PRORES",
                        "1080p24_51");
            case "DUB", "AUDIO" -> pick(random.nextInt(4), "51", "20", "5.1_48k_24b", "stereo");
            case "SUBTITLE" -> pick(random.nextInt(3), "25fps", "23976", "");
            default -> "";
        };
    }

    static String extension(String kind, Random random) {
        List<String> all =
                switch (kind) {
                    case "VIDEO" -> List.of("mov", "mxf", "mp4", "MOV", "mpg");
                    case "TRAILER" -> List.of("mov", "mp4");
                    case "DUB", "AUDIO" -> List.of("wav", "WAV", "w64", "ec3");
                    case "SUBTITLE" -> List.of("srt", "vtt", "itt", "ttml", "scc", "SRT");
                    case "METADATA" -> List.of("xml", "json", "xlsx");
                    default -> List.of("jpg", "png", "tif", "psd");
                };
        return all.get(random.nextInt(all.size()));
    }

    private static String pick(int way, String... words) {
        return words[way % words.length];
    }
}
