package media.waybill.matching.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import media.waybill.matching.supply.Owed.Work;
import org.jspecify.annotations.Nullable;

/** Orders of one distributor, with titles that are easily taken for each other, and what was never ordered. */
final class Ledger {

    final List<Owed> lines = new ArrayList<>();
    final List<Work> works = new ArrayList<>();
    /** Titles that nobody ordered. */
    final List<Work> strangers = new ArrayList<>();

    final Map<String, List<Owed>> byTitle = new HashMap<>();
    final Map<String, List<Owed>> byReference = new HashMap<>();

    private final Random random;
    private final Titles titles;
    private int references;

    Ledger(int wanted, Random random) {
        this.random = random;
        this.titles = new Titles(random);
        Titles.tricky().forEach(name -> order(film(List.of(name), 1980 + random.nextInt(45))));
        for (int s = 0; lines.size() < wanted; s++) {
            if (s < Titles.series().size()) {
                series(Titles.series().get(s));
            }
            for (int i = 0; i < 12 && lines.size() < wanted; i++) {
                films();
            }
        }
        again();
        for (Owed line : lines) {
            for (String name : line.work().names()) {
                byTitle.computeIfAbsent(Statement.plain(name), key -> new ArrayList<>())
                        .add(line);
            }
            if (line.work().series() != null) {
                byTitle.computeIfAbsent(Statement.plain(line.work().series()), key -> new ArrayList<>())
                        .add(line);
            }
            byReference
                    .computeIfAbsent(line.work().reference(), key -> new ArrayList<>())
                    .add(line);
        }
        strangers();
    }

    /** Whether a second part is on order under any spelling. */
    boolean hasSequel(String name) {
        return byTitle.containsKey(Statement.plain(name + " 2"));
    }

    private void strangers() {
        for (int i = 0; i < 400; i++) {
            stranger(titles.film());
        }
        Titles.neighbours().forEach(name -> stranger(List.of(name)));
    }

    private void stranger(List<String> names) {
        if (names.stream().noneMatch(name -> byTitle.containsKey(Statement.plain(name)))) {
            strangers.add(film(names, 1970 + random.nextInt(55)));
        }
    }

    private void films() {
        List<String> names = titles.film();
        int year = 1970 + random.nextInt(55);
        order(film(names, year));
        switch (random.nextInt(12)) {
            case 0 -> order(film(names, year < 1990 ? year + 25 : year - 18)); // a remake
            case 1 -> order(film(List.of(names.get(0) + " 2"), year + 3));
            case 2 -> order(film(List.of(names.get(0) + " III"), year + 6));
            default -> {}
        }
    }

    Work film(List<String> names, int year) {
        return new Work(
                reference(), names, null, 0, 0, year, 80 + random.nextInt(60), random.nextInt(3) == 0 ? eidr() : null);
    }

    /** Two seasons of which some episodes are ordered. */
    private void series(String name) {
        int year = 2005 + random.nextInt(18);
        int minutes = 24 + random.nextInt(30);
        for (int season = 1; season <= 1 + random.nextInt(3); season++) {
            int ordered = 4 + random.nextInt(5);
            for (int episode = 1; episode <= ordered; episode++) {
                order(new Work(
                        reference(),
                        List.of(titles.episode()),
                        name,
                        season,
                        episode,
                        year + season - 1,
                        minutes,
                        random.nextInt(5) == 0 ? eidr() : null));
            }
        }
    }

    String reference() {
        int n = ++references;
        return switch (n / 300 % 4) {
            case 0 -> "KX-%05d".formatted(10_000 + n * 7);
            case 1 -> "VOD%06d".formatted(400_000 + n * 13);
            case 2 -> "%c%c%c%04d".formatted('B' + n % 11, 'F' + n % 7, 'K' + n % 13, 1000 + n * 3);
            default -> "%d.%03d".formatted(70 + n % 20, n % 1000) + "-Q";
        };
    }

    private void order(Work work) {
        works.add(work);
        String order = "PO-2026-%04d".formatted(1000 + works.size() / 30);
        List<String[]> wanted = new ArrayList<>();
        boolean cut = !work.isEpisode() && random.nextInt(8) == 0;
        wanted.add(new String[] {"VIDEO", null, null, cut ? "theatrical" : null});
        if (cut && random.nextBoolean()) {
            wanted.add(new String[] {"VIDEO", null, null, "directors"});
        }
        wanted.add(new String[] {"METADATA", null, null, null});
        if (random.nextInt(3) > 0) {
            wanted.add(new String[] {"ARTWORK", null, "POSTER", null});
        }
        if (!work.isEpisode() && random.nextBoolean()) {
            wanted.add(new String[] {"TRAILER", null, null, null});
        }
        if (random.nextInt(4) == 0) {
            wanted.add(new String[] {"AUDIO", null, "ME", null});
        }
        for (Tongue tongue : some(random.nextInt(3))) {
            wanted.add(new String[] {"DUB", tongue.tag, null, null});
        }
        for (Tongue tongue : some(1 + random.nextInt(4))) {
            wanted.add(new String[] {"SUBTITLE", tongue.tag, "FULL", null});
            if (random.nextInt(5) == 0) {
                wanted.add(new String[] {"SUBTITLE", tongue.tag, "FORCED", null});
            }
            if (random.nextInt(6) == 0) {
                wanted.add(new String[] {"SUBTITLE", tongue.tag, "SDH", null});
            }
        }
        wanted.forEach(one -> add(order, work, one));
    }

    private void add(String order, Work work, @Nullable String[] one) {
        lines.add(new Owed(
                order, String.valueOf(lines.size() + 1), work, String.valueOf(one[0]), one[1], one[2], one[3]));
    }

    /** Regional forms are often ordered together. */
    private List<Tongue> some(int count) {
        List<Tongue> all = new ArrayList<>(Arrays.asList(Tongue.values()));
        List<Tongue> some = new ArrayList<>();
        while (some.size() < count) {
            Tongue one = all.remove(random.nextInt(all.size()));
            some.add(one);
            String root = one.tag.substring(0, 2);
            all.stream()
                    .filter(other -> other.tag.startsWith(root) && random.nextInt(3) > 0)
                    .findFirst()
                    .ifPresent(other -> {
                        some.add(other);
                        all.remove(other);
                    });
        }
        return some;
    }

    /** Another buyer asks for some of it too. */
    private void again() {
        List<Owed> first = List.copyOf(lines);
        for (Owed line : first) {
            if (line.work().reference().hashCode() % 40 == 0) {
                lines.add(new Owed(
                        "PO-2026-9001",
                        String.valueOf(lines.size() + 1),
                        line.work(),
                        line.kind(),
                        line.language(),
                        line.use(),
                        line.version()));
            }
        }
    }

    /** An EIDR title id with its check character (ISO 7064, modulo 37 and 36). */
    private String eidr() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            id.append("0123456789ABCDEF".charAt(random.nextInt(16)));
        }
        int p = 36;
        for (int i = 0; i < 20; i++) {
            int s = (p + Character.digit(id.charAt(i), 36)) % 36;
            p = (s == 0 ? 36 : s) * 2 % 37;
        }
        int check = (37 - p) % 36;
        StringBuilder out = new StringBuilder("10.5240/");
        for (int i = 0; i < 20; i += 4) {
            out.append(id, i, i + 4).append('-');
        }
        return out.append(Character.toUpperCase(Character.forDigit(check, 36))).toString();
    }
}
