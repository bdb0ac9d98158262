package media.waybill.matching.rules;

import java.util.List;
import java.util.regex.Pattern;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.search.Hits;
import media.waybill.matching.search.Sign;
import media.waybill.naming.Clues.Evidence;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Season, episode and year. */
final class NumberRules {

    /** A number that weighs less than this was guessed from bare digits. */
    private static final double SURE = 0.65;

    /** R3of5 and Reel 3 are pieces of the picture, which are joined; no other title is told by its reels. */
    private static final Pattern REEL = Pattern.compile("(?i)r\\d{1,2} ?of ?\\d{1,2}|reel.*");

    private NumberRules() {}

    static void episode(Scales scales, Hits hits) {
        OpenLine.OrderedTitle title = scales.line.title();
        if (title.isEpisode()) {
            ofEpisode(scales, hits, title);
            twin(scales, hits, title);
        } else {
            ofWhole(scales, title);
        }
    }

    private static void ofEpisode(Scales scales, Hits hits, OpenLine.OrderedTitle title) {
        Integer episode = scales.said.episode;
        Integer season = scales.said.season;
        boolean identified = scales.found.isIdentified();
        if (scales.clues.episodes().size() > 1 && scales.clues.episodes().contains(title.episode())) {
            scales.say(
                    Sign.EPISODE_OF_SEVERAL,
                    () -> "The file holds episodes " + listed(scales.clues.episodes())
                            + "; the line asks for one of them.");
            scales.doubt("The file holds several episodes and the line asks for one.");
        } else if (episode == null) {
            if (season != null && title.season() != null && !season.equals(title.season())) {
                scales.object(
                        () -> "The name says season " + season + ", the line asks for season " + title.season() + ".");
            } else if (hits.told().contains(scales.found.entry())) {
                scales.say(Sign.EPISODE, () -> "Its own name says which episode it is.");
            } else if (hits.isToldOther(scales.found.entry())) {
                scales.object(() -> "The name says the name of another episode.");
            } else if (!identified) {
                scales.say(Sign.EPISODE_UNSAID, () -> "Nothing in the name says which episode it is.");
                scales.doubt("Nothing says which episode it is.");
            }
        } else if ((title.season() == null || title.season().equals(scales.said.year))
                && scales.said.couldBeEpisode(title.episode())) {
            scales.say(Sign.EPISODE_FAINT, () -> "The number can be episode " + title.episode() + ".");
        } else if (hits.absolute().contains(scales.found.entry())) {
            scales.say(
                    Sign.EPISODE,
                    () -> "Episode " + number(null, title.episode()) + scales.source("episode") + ": no "
                            + number(season, episode) + " is ordered.");
            scales.count(Sign.EPISODE_FAINT, 1);
        } else if (hits.isJoined(scales.found.entry())) {
            scales.say(
                    Sign.EPISODE,
                    () -> "Episode " + number(title.season(), title.episode()) + scales.source("episode")
                            + ": no episode " + episode + " is ordered.");
            scales.count(Sign.EPISODE_FAINT, 1);
        } else if (season == null && episode.equals(title.counted())) {
            scales.say(
                    Sign.EPISODE,
                    () -> "It is number " + episode + scales.source("episode") + ", as the order calls it.");
        } else if (!episode.equals(title.episode())
                || (season != null && title.season() != null && !season.equals(title.season()))) {
            scales.object(() -> "The name says " + number(season, episode) + scales.source("episode")
                    + ", the line asks for " + number(title.season(), title.episode()) + ".");
        } else {
            agrees(scales, hits, title, season, episode, identified);
        }
    }

    /** Its own name, or the year, tells which of two series of one name is meant. */
    private static void twin(Scales scales, Hits hits, OpenLine.OrderedTitle title) {
        boolean year = title.year() != null && title.year().equals(scales.said.year);
        if (hits.twins().contains(scales.found.entry())
                && !scales.found.isIdentified()
                && !hits.episodeNames().contains(scales.found.entry())
                && !year) {
            scales.doubt("Another series of this name is ordered, and nothing says which country's it is.");
        }
    }

    private static void agrees(
            Scales scales,
            Hits hits,
            OpenLine.OrderedTitle title,
            @Nullable Integer season,
            Integer episode,
            boolean identified) {
        boolean thin =
                season == null && title.season() != null && !title.season().equals(scales.said.year);
        scales.say(
                Sign.EPISODE,
                () -> "Episode " + number(season, episode) + scales.source("episode")
                        + (thin ? "; no season is named." : "."));
        if (scales.said.weight("episode") < SURE) {
            scales.count(Sign.EPISODE_FAINT, 1);
        }
        if (!identified
                && hits.doubtful().contains(scales.found.entry())
                && !hits.episodeNames().contains(scales.found.entry())) {
            scales.doubt("The number may be another episode, or a season, that is ordered too.");
        }
        if (thin && !identified) {
            scales.count(Sign.EPISODE_WITHOUT_SEASON, 1);
            boolean first = title.season() != null && title.season() == 1;
            boolean known = title.year() != null && title.year().equals(scales.said.year);
            boolean counted = hits.countedOn().contains(scales.found.entry());
            boolean told = hits.told().contains(scales.found.entry());
            if (!known && !told && (!first && !counted || hits.hasOtherSeason(scales.found.entry()))) {
                scales.doubt("Nothing says which season it is.");
            }
        }
    }

    private static void ofWhole(Scales scales, OpenLine.OrderedTitle title) {
        Integer episode = scales.said.episode;
        Integer season = scales.said.season;
        if (episode != null && !scales.found.isIdentified() && scales.said.weight("episode") >= SURE) {
            scales.object(() -> "The name says episode " + episode + scales.source("episode") + ", the line is for "
                    + title.shown() + ".");
        } else if (episode != null && !scales.found.isIdentified() && !isFolder(scales) && !isCounted(scales)) {
            scales.say(
                    Sign.EPISODE_OUT_OF_PLACE, () -> "The number" + scales.source("episode") + " could be an episode.");
            scales.doubt("A number in the name may be an episode or another part.");
        } else if (season != null && title.season() != null && !season.equals(title.season())) {
            scales.object(
                    () -> "The name says season " + season + ", the line asks for season " + title.season() + ".");
        } else if (season != null && title.season() != null) {
            scales.say(Sign.SEASON, () -> "Season " + season + scales.source("season") + ".");
        } else if (season == null && title.season() != null && !scales.found.isIdentified()) {
            scales.say(Sign.EPISODE_WITHOUT_SEASON, () -> "Nothing in the name says the season.");
        } else if (season != null && !scales.found.isIdentified() && !isFolder(scales)) {
            scales.doubt("The name says a season, and " + title.shown() + " has none.");
        }
        part(scales, title);
    }

    /** A folder that is a number is a day or a batch, where the name says the title. */
    private static boolean isFolder(Scales scales) {
        Evidence seen = scales.said.why("episode");
        Evidence title = scales.found.seen();
        return seen != null
                && seen.source().startsWith("folder")
                && title != null
                && title.source().equals("name");
    }

    /** Stills of a film are numbered. */
    private static boolean isCounted(Scales scales) {
        return scales.line.kind() == Kind.ARTWORK && "STILL".equals(scales.said.use);
    }

    /** Part Two of a film is another film, or only a part of this one, unless the title itself says so. */
    private static void part(Scales scales, OpenLine.OrderedTitle title) {
        Evidence part = scales.said.why("part");
        boolean own =
                part != null && part.from() >= scales.found.from() && part.to() <= scales.found.to() && part.to() > 0;
        boolean reel = part != null && REEL.matcher(part.text()).matches();
        if (!scales.found.isIdentified() && part != null && !own && !reel) {
            scales.say(
                    Sign.PART_SAID,
                    () -> "The name speaks of a part" + scales.source("part") + ", the title of " + title.shown()
                            + " does not.");
            scales.doubt("The name speaks of a part of which the title says nothing.");
        }
    }

    static void year(Scales scales, Hits hits) {
        OpenLine.OrderedTitle title = scales.line.title();
        Integer owed = title.year();
        Integer said = scales.said.year;
        if (owed == null) {
            return;
        }
        if (said == null) {
            scales.count(Sign.YEAR_UNSAID, 1);
            namesake(scales, hits);
        } else if (owed.equals(said)) {
            scales.say(Sign.YEAR, () -> "The year " + said + " agrees.");
        } else if (Math.abs(owed - said) <= 1) {
            scales.say(Sign.YEAR_BESIDE, () -> "The year " + said + " is one beside " + owed + " in the order.");
            if (hits.hasNamesake(scales.found.entry())) {
                scales.doubt("Several titles of this name are ordered, and none is of " + said + ".");
            } else if (!scales.found.isIdentified() && !title.isEpisode() && !scales.isAsLong()) {
                // A film of the same name may have come out the year before; its length tells, and the file has none.
                scales.doubt("The year in the name is " + said + ", the order says " + owed
                        + ", and nothing else tells whether it is the same film.");
            }
        } else if (title.isEpisode() && title.season() != null && said < owed && owed - said <= title.season()) {
            scales.say(Sign.YEAR_BESIDE, () -> "The year " + said + " may be that of the first season.");
        } else if (scales.found.isIdentified()) {
            scales.say(Sign.YEAR_DIFFERS, () -> "The year " + said + " differs from " + owed + " in the order.");
            scales.doubt("The year in the name is not that of the title that its identifier says.");
        } else {
            scales.object(() -> "The name says " + said + ", the title is of " + owed + ".");
        }
    }

    /** Full subtitles of one film and those for the deaf of its namesake: the use alone does not tell which film it is. */
    private static void namesake(Scales scales, Hits hits) {
        boolean told = scales.found.isIdentified()
                || scales.said.use != null
                || scales.said.version != null
                || scales.isAsLong();
        if (!told
                && !scales.line.title().isEpisode()
                && scales.line.use() != null
                && hits.hasNamesakeFor(scales.found.entry(), scales.line)) {
            scales.doubt("Several titles of this name are ordered, and nothing says the year.");
        }
    }

    /** 1, 2 and 3. */
    private static String listed(List<Integer> numbers) {
        List<String> words = numbers.stream().map(String::valueOf).toList();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String number(@Nullable Integer season, @Nullable Integer episode) {
        return (season == null ? "" : (season < 10 ? "S0" : "S") + season)
                + (episode == null ? "" : (episode < 10 ? "E0" : "E") + episode);
    }
}
