package media.waybill.matching.supply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.matching.supply.Owed.Work;
import org.jspecify.annotations.Nullable;

/** Writes the name under which a house sends what is owed, and notes what it wrote. */
final class Scribe {

    private static final String[] HOUSE_NAMES = {
        "PELAGIA", "TVK", "Brixfilm", "NORDVERLEIH", "MOA", "Quellwerk", "STARLING", "ZDX"
    };

    private final Random random;
    private final House house;
    private final Owed owed;
    private final Work work;
    private final String title;

    private boolean saidTitle;
    private boolean saidReference;
    private boolean saidEidr;
    private boolean saidLine;
    private boolean saidSeason;
    private boolean saidEpisode;
    private boolean saidYear;
    private boolean saidLanguage;
    private boolean saidUse;
    private boolean saidVersion;
    private @Nullable String slip;

    /** A name, what it states, and its title with a slip in it, where there is one. */
    record Written(
            String name, Statement statement, @Nullable String slip) {}

    private Scribe(Owed owed, House house, Random random) {
        this.owed = owed;
        this.work = owed.work();
        this.house = house;
        this.random = random;
        List<String> names = work.names();
        this.title = work.series() != null
                ? work.series()
                : names.get(random.nextInt(5) < 3 ? 0 : random.nextInt(names.size()));
    }

    static Written write(Owed owed, House house, boolean slip, Random random) {
        Scribe scribe = new Scribe(owed, house, random);
        if (slip) {
            scribe.slip = scribe.slipped();
        }
        String name = scribe.name();
        return new Written(name, scribe.statement(), scribe.saidTitle ? scribe.slip : null);
    }

    private String name() {
        List<String> path = new ArrayList<>();
        for (String folder : house.folders().split("/")) {
            String written = folder(folder);
            if (!written.isBlank()) {
                path.add(written);
            }
        }
        List<String> fields = new ArrayList<>();
        for (String field : house.fields().split(" ")) {
            String letter = field.replaceAll("[\\[\\]()]", "");
            String written = letter.equals("-") ? "-" : field(letter);
            if (!written.isBlank()) {
                fields.add(field.length() == 3 ? field.charAt(0) + written + field.charAt(2) : written);
            }
        }
        while (fields.size() > 1 && fields.get(fields.size() - 1).equals("-")) {
            fields.remove(fields.size() - 1);
        }
        for (int i = fields.size() - 1; i > 0; i--) {
            if (fields.get(i).equals("-") && fields.get(i - 1).equals("-")) {
                fields.remove(i);
            }
        }
        String stem = letters(String.join(house.separator(), fields));
        path.add(Mishaps.befall(stem, Words.extension(owed.kind(), random), random));
        return String.join("/", path);
    }

    private String letters(String text) {
        return switch (house.letters()) {
            case "UPPER" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private String folder(String folder) {
        return switch (folder) {
            case "" -> "";
            case "t" -> title(" ");
            case "t (y)" -> title(" ") + " (" + year() + ")";
            case "Season" -> season("Season %d");
            case "S" -> season("S%02d");
            case "l" -> language();
            case "d" -> HOUSE_NAMES[house.number() % HOUSE_NAMES.length];
            case "k" ->
                switch (owed.kind()) {
                    case "VIDEO" -> "Video";
                    case "DUB", "AUDIO" -> "Audio";
                    case "SUBTITLE" -> "Subtitles";
                    case "ARTWORK" -> "Artwork";
                    case "METADATA" -> "Metadata";
                    default -> "Trailers";
                };
            default -> folder;
        };
    }

    private String field(String letter) {
        return switch (letter) {
            case "t" -> title(house.inner());
            case "e" -> episode();
            case "n" -> ofEpisode();
            case "y" -> work.isEpisode() ? "" : year();
            case "r" -> reference();
            case "i" -> eidr();
            case "o" -> line();
            case "l" -> language();
            case "k" -> Words.kind(owed.kind(), house.words());
            case "u" -> use();
            case "v" -> version();
            case "x" -> Words.technical(owed.kind(), random);
            case "d" -> HOUSE_NAMES[house.number() % HOUSE_NAMES.length];
            case "g" -> random.nextInt(3) == 0 ? List.of("v2", "R1", "V03").get(random.nextInt(3)) : "";
            default -> throw new IllegalArgumentException(letter);
        };
    }

    /** The episode's own name; a film has that of the film, where it is not there already. */
    private String ofEpisode() {
        return work.isEpisode()
                ? spelled(work.names().get(0), house.inner())
                : house.fields().contains("t") ? "" : title(house.inner());
    }

    private String title(String inner) {
        saidTitle = true;
        return spelled(slip == null ? title : slip, inner);
    }

    private String spelled(String name, String inner) {
        String text = name.replaceAll("[?:/]", "").replaceAll(" +", " ");
        if (random.nextInt(3) == 0) {
            text = text.replace(" & ", " and ");
        }
        if (random.nextInt(25) == 0 && inner.equals(" ") && text.startsWith("The ")) {
            text = text.substring(4) + ", The";
        }
        if (!inner.equals(" ") && random.nextBoolean()) {
            text = bare(text);
        }
        if (inner.isEmpty()) {
            return Arrays.stream(text.replaceAll("[',.!-]", "").split(" "))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }
        return text.replace(" ", inner);
    }

    private static String bare(String text) {
        String plain = text.replace("Ł", "L")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("Æ", "Ae");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{Mn}", "");
    }

    private String slipped() {
        String plain = Statement.plain(title);
        if (plain.length() < 10 || !plain.matches("[a-z]+")) {
            return title;
        }
        while (true) {
            int at = 4 + random.nextInt(title.length() - 5);
            char c = title.charAt(at);
            char next = title.charAt(at + 1);
            if (!Character.isLowerCase(c) || !Character.isLowerCase(next) || c == next) {
                continue;
            }
            String before = title.substring(0, at);
            String after = title.substring(at + 1);
            return switch (random.nextInt(4)) {
                case 0 -> before + after;
                case 1 -> before + c + c + after;
                case 2 -> before + next + c + title.substring(at + 2);
                default -> before + (char) ('a' + (c - 'a' + 3) % 26) + after;
            };
        }
    }

    private String season(String pattern) {
        if (!work.isEpisode()) {
            return "";
        }
        saidSeason = true;
        return pattern.formatted(work.season());
    }

    private String episode() {
        if (!work.isEpisode() || house.numbers().isEmpty()) {
            return "";
        }
        saidEpisode = true;
        saidSeason |= !house.numbers().contains("%2$");
        return house.numbers().formatted(work.season(), work.episode());
    }

    private String year() {
        saidYear = true;
        return String.valueOf(work.year());
    }

    private String reference() {
        saidReference = true;
        return work.reference();
    }

    private String eidr() {
        if (work.eidr() == null) {
            return reference();
        }
        saidEidr = true;
        String id = work.eidr().substring("10.5240/".length());
        return random.nextBoolean() ? id : "10.5240-" + id;
    }

    private String line() {
        saidLine = true;
        return owed.order() + "_" + owed.number();
    }

    private String language() {
        if (owed.language() == null) {
            return "";
        }
        saidLanguage = true;
        return tongue().in(house.habit());
    }

    private Tongue tongue() {
        return Stream.of(Tongue.values())
                .filter(tongue -> tongue.tag.equals(owed.language()))
                .findFirst()
                .orElseThrow();
    }

    private String use() {
        String word = Words.use(owed.use(), house.words());
        saidUse |= !word.isEmpty();
        return word;
    }

    private String version() {
        String word = Words.version(owed.version(), house.words());
        saidVersion |= !word.isEmpty();
        return word;
    }

    private Statement statement() {
        Set<String> tongues = saidLanguage
                ? Stream.of(Tongue.values())
                        .filter(other -> tongue().maybe(house.habit(), other))
                        .map(other -> other.tag)
                        .collect(Collectors.toSet())
                : null;
        return new Statement(
                saidLine ? owed.id() : null,
                saidReference ? work.reference() : null,
                saidEidr ? work.eidr() : null,
                saidTitle ? title : null,
                saidSeason ? (Integer) work.season() : null,
                saidEpisode ? (Integer) work.episode() : null,
                saidYear ? (Integer) work.year() : null,
                owed.kind(),
                tongues,
                saidUse ? owed.use() : null,
                saidVersion ? owed.version() : null);
    }
}
