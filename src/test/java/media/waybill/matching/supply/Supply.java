package media.waybill.matching.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import media.waybill.matching.supply.Owed.Work;
import org.jspecify.annotations.Nullable;

/** What is owed, and the names that come in: most for a line, some for what nobody ordered. */
public record Supply(List<Owed> owed, List<Sent> sent, int houses) {

    private static final String[] TRAPS = {
        "sequel",
        "other year",
        "next episode",
        "other season",
        "other language",
        "other region",
        "other use",
        "other cut",
        "other mix",
        "stranger",
        "longer title",
        "stranger's episode",
        "trailer not ordered",
        "something more",
        "says nothing"
    };

    /** What makes something else of a file, in words that no list of words has. */
    private static final String[] MORE = {
        "Returns",
        "The Reunion",
        "table read",
        "Abridged",
        "for schools",
        "Rehearsal",
        "Live in Concert",
        "audition tape"
    };

    /** What houses and their people put behind all names. */
    private static final String[] LABELS = {"Brixfilm", "jonas", "Pelagia Post", "locroom", "to aurora", "Starling"};

    private static final String[] NOTHING = {
        "final_v3.mov", "IMG_%d.jpg", "Untitled Project.mov", "export (%d).wav", "scan%d.pdf", "sub_neu.srt", "%d.mov"
    };

    /** The same every time for the same numbers. */
    public static Supply of(int lines, int names, long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger(lines, random);
        List<House> houses = House.all();
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < names) {
            House house = houses.get(random.nextInt(houses.size()));
            Sent one = random.nextInt(4) == 0 ? unordered(ledger, house, random) : ordered(ledger, house, random);
            if (one != null) {
                sent.add(one);
            }
        }
        return new Supply(List.copyOf(ledger.lines), List.copyOf(sent), houses.size());
    }

    private static @Nullable Sent ordered(Ledger ledger, House house, Random random) {
        Owed line = ledger.lines.get(random.nextInt(ledger.lines.size()));
        boolean slip = random.nextInt(20) == 0;
        Scribe.Written written = Scribe.write(line, house, slip, random);
        boolean slipped = written.slip() != null
                && !written.slip()
                        .equals(
                                line.work().series() == null
                                        ? line.work().names().get(0)
                                        : line.work().series());
        Set<String> means = written.statement().means(ledger);
        boolean decidable = means.equals(Set.of(Statement.thing(line)));
        // A slip that makes another ordered title of it, or a plain code for a language of another continent, is
        // nobody's to guess.
        if (slipped && ledger.byTitle.containsKey(Statement.plain(String.valueOf(written.slip())))) {
            decidable = false;
        }
        decidable &= !isForeignForm(line, house, written.statement());
        String trap = slipped ? "slip of the keys" : hardness(line, written.statement());
        String name = written.name();
        if (random.nextInt(40) == 0 && written.statement().title() != null) {
            // Nobody who does not know the house can tell its label from a word that means something.
            name = behind(name, random(random, LABELS), house);
            decidable = false;
            trap = "label behind";
        }
        return new Sent(name, line.id(), decidable, trap, house.number(), media(line, random));
    }

    /** Bare es, pt, fr or zh for a form that is not the language's home: the house may mean either. */
    private static boolean isForeignForm(Owed line, House house, Statement statement) {
        return statement.tongues() != null
                && statement.tongues().size() > 1
                && !Set.of("es-ES", "fr-FR").contains(String.valueOf(line.language()));
    }

    private static String hardness(Owed line, Statement statement) {
        String title = String.valueOf(statement.title());
        if (statement.line() != null || statement.reference() != null || statement.eidr() != null) {
            return "identifier";
        }
        if (Titles.tricky().contains(title)) {
            return "tricky title";
        }
        if (title.matches(".* (2|II|III)")) {
            return "ordered sequel";
        }
        if (!title.matches("[\\x20-\\x7e]*")) {
            return "other script or accents";
        }
        return line.work().isEpisode() ? "episode" : "plain";
    }

    private static @Nullable Sent unordered(Ledger ledger, House house, Random random) {
        String trap = TRAPS[random.nextInt(TRAPS.length)];
        Owed line = ledger.lines.get(random.nextInt(ledger.lines.size()));
        if (trap.equals("says nothing")) {
            if (random.nextInt(4) > 0) {
                return null;
            }
            String name = NOTHING[random.nextInt(NOTHING.length)].formatted(random.nextInt(9000));
            return new Sent(name, null, true, trap, house.number(), null);
        }
        if (trap.equals("something more")) {
            return more(line, house, random);
        }
        Owed other = changed(ledger, line, trap, random);
        if (other == null) {
            return null;
        }
        Scribe.Written written = Scribe.write(other, house, false, random);
        boolean nothing = written.statement().means(ledger).isEmpty();
        return nothing ? new Sent(written.name(), null, true, trap, house.number(), media(other, random)) : null;
    }

    /** A line's own name with words behind it that make it something else; null where it says no title. */
    private static @Nullable Sent more(Owed line, House house, Random random) {
        Scribe.Written written = Scribe.write(line, house, false, random);
        Statement said = written.statement();
        // Behind the number of an episode that is not named they would be its name.
        boolean named = !line.work().isEpisode() || house.fields().contains("n");
        if (!named || said.title() == null || said.reference() != null || said.eidr() != null) {
            return null;
        }
        String name = behind(written.name(), random(random, MORE), house);
        return new Sent(name, null, true, "something more", house.number(), media(line, random));
    }

    private static String behind(String name, String words, House house) {
        int dot = name.lastIndexOf('.');
        String inner = house.separator().equals(" ") ? " " : house.separator().strip();
        return name.substring(0, dot) + inner + words.replace(" ", inner) + name.substring(dot);
    }

    /** The line with one thing changed, so that nobody ordered it; null where the trap cannot be set for it. */
    private static @Nullable Owed changed(Ledger ledger, Owed line, String trap, Random random) {
        Work work = line.work();
        boolean film = !work.isEpisode();
        String name = work.names().get(0);
        return switch (trap) {
            case "sequel" ->
                film && !name.matches(".*(2|I+)") && !ledger.hasSequel(name)
                        ? of(
                                line,
                                ledger.film(
                                        List.of(name + random(random, " 2", " II", " Part Two", " 4")),
                                        work.year() + 4))
                        : null;
            case "longer title" ->
                film
                        ? of(
                                line,
                                ledger.film(
                                        List.of(random(
                                                        random,
                                                        "Return to %s",
                                                        "%s Returns",
                                                        "Beyond %s",
                                                        "%s The Musical",
                                                        "Young %s")
                                                .formatted(name)),
                                        work.year() + 2))
                        : null;
            case "other year" ->
                film ? of(line, ledger.film(work.names(), work.year() - 7 - random.nextInt(20))) : null;
            case "next episode" ->
                film ? null : of(line, episode(ledger, work, work.season(), work.episode() + 1 + random.nextInt(6)));
            case "other season" ->
                film ? null : of(line, episode(ledger, work, work.season() + 1 + random.nextInt(4), work.episode()));
            case "stranger" -> of(line, ledger.strangers.get(random.nextInt(ledger.strangers.size())));
            case "stranger's episode" -> {
                Work other = ledger.strangers.get(random.nextInt(ledger.strangers.size()));
                yield of(
                        line,
                        new Work(
                                other.reference(),
                                List.of("Pilot"),
                                other.names().get(0),
                                1,
                                1 + random.nextInt(9),
                                other.year(),
                                40,
                                null));
            }
            case "other language" ->
                line.language() == null
                        ? null
                        : with(
                                line,
                                Tongue.values()[random.nextInt(Tongue.values().length)].tag,
                                line.use(),
                                line.version());
            case "other region" -> region(line);
            case "other use" ->
                line.kind().equals("SUBTITLE")
                        ? with(line, line.language(), random(random, "SDH", "FORCED", "FULL"), null)
                        : null;
            case "other cut" -> line.kind().equals("VIDEO") ? with(line, null, null, "directors") : null;
            case "other mix" -> new Owed(line.order(), "none", work, "AUDIO", null, "ME", null);
            default -> new Owed(line.order(), "none", work, "TRAILER", null, null, null);
        };
    }

    private static @Nullable Owed region(Owed line) {
        String other =
                switch (String.valueOf(line.language())) {
                    case "es-ES" -> "es-419";
                    case "es-419" -> "es-ES";
                    case "pt-BR" -> "pt-PT";
                    case "pt-PT" -> "pt-BR";
                    case "fr-FR" -> "fr-CA";
                    case "fr-CA" -> "fr-FR";
                    case "zh-Hans" -> "zh-Hant";
                    case "zh-Hant" -> "zh-Hans";
                    case "nb" -> "da";
                    default -> null;
                };
        return other == null ? null : with(line, other, line.use(), null);
    }

    private static Work episode(Ledger ledger, Work work, int season, int episode) {
        return new Work(
                ledger.reference(),
                List.of("The Understudy"),
                work.series(),
                season,
                episode,
                work.year(),
                work.minutes(),
                null);
    }

    private static Owed of(Owed line, Work work) {
        return new Owed("PO-2025-0001", "none", work, line.kind(), line.language(), line.use(), line.version());
    }

    private static Owed with(Owed line, @Nullable String language, @Nullable String use, @Nullable String version) {
        return new Owed("PO-2025-0001", "none", line.work(), line.kind(), language, use, version);
    }

    private static String random(Random random, String... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static Sent.@Nullable Media media(Owed line, Random random) {
        if (random.nextInt(4) > 0) {
            return null;
        }
        long minutes = line.work().minutes();
        long millis = minutes * 60_000 + random.nextInt(40_000) - 20_000;
        return switch (line.kind()) {
            case "VIDEO" -> new Sent.Media("VIDEO", millis, 2);
            case "TRAILER" -> new Sent.Media("VIDEO", 90_000 + random.nextInt(60_000), 2);
            case "DUB", "AUDIO" -> new Sent.Media("AUDIO", millis, 6);
            case "SUBTITLE" -> new Sent.Media("SUBTITLE", 0, 0);
            case "METADATA" -> new Sent.Media("METADATA", 0, 0);
            default -> new Sent.Media("ARTWORK", 0, 0);
        };
    }
}
