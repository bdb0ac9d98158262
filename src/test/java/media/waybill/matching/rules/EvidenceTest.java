package media.waybill.matching.rules;

import static media.waybill.matching.rules.OwedLines.episode;
import static media.waybill.matching.rules.OwedLines.film;
import static media.waybill.naming.Kind.ARTWORK;
import static media.waybill.naming.Kind.AUDIO;
import static media.waybill.naming.Kind.DUB;
import static media.waybill.naming.Kind.SUBTITLE;
import static media.waybill.naming.Kind.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import media.waybill.matching.Candidate;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.rules.SupplyLines.Answer;
import media.waybill.matching.search.Sign;
import media.waybill.matching.supply.Owed;
import media.waybill.matching.supply.Supply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person reads of an answer: whole words, and always why the second line is behind. */
class EvidenceTest {

    private static final OpenLine.OrderedTitle TRAIN = film("KX-10021", "The Last Train", 2021);
    private static final String ONE = "It answers line 1 of PO-1 (";

    /** A candidate's score is told to three places. */
    private static final double SEEN_EQUAL = 0.0015;

    /** Tags that are words, or terms of the field. */
    private static final Set<String> ENGLISH = Set.of("it", "no", "SDH", "theatrical");

    private static Supply supply = new Supply(List.of(), List.of(), 0);
    private static SupplyLines lines = new SupplyLines(supply);
    private static List<Answer> answers = List.of();

    @BeforeAll
    static void ask() {
        supply = Supply.of(800, 3_000, 47);
        lines = new SupplyLines(supply);
        answers = supply.sent().stream().map(lines::ask).toList();
    }

    @Test
    void aLineIsCalledWhatPeopleCallIt() {
        assertThat(called(new OwedLines().owed("PO-1", "1", TRAIN, AUDIO, null, "ME", null), "KX-10021_M&E.wav"))
                .contains(ONE + "music and effects of The Last Train (2021)).");
        assertThat(called(new OwedLines().owedSound("PO-1", "1", TRAIN, DUB, "de", "5.1"), "KX-10021_GER_51.wav"))
                .contains(ONE + "German dub, 5.1, of The Last Train (2021)).");
        assertThat(called(new OwedLines().owed("PO-1", "1", TRAIN, SUBTITLE, "nb", "SDH", null), "KX-10021_nb_SDH.srt"))
                .contains(ONE + "Norwegian Bokmål SDH subtitles of The Last Train (2021)).");
        assertThat(called(
                        new OwedLines().owed("PO-1", "1", TRAIN, VIDEO, null, null, "directors"),
                        "KX-10021_Directors_Cut.mov"))
                .contains(ONE + "video, director's cut, of The Last Train (2021)).");
        assertThat(called(
                        new OwedLines().owed("PO-1", "1", TRAIN, ARTWORK, null, "KEYART", null), "KX-10021_keyart.jpg"))
                .contains(ONE + "key art of The Last Train (2021)).");
        assertThat(called(
                        new OwedLines().owed("PO-1", "1", episode("H-1", "Harrow Lane", 1, 2, "Ebb"), VIDEO, null),
                        "Harrow.Lane.S01E02.mov"))
                .contains(ONE + "video of Harrow Lane S01E02 Ebb).");
    }

    private static List<String> called(OwedLines owed, String name) {
        return owed.ask(name).evidence();
    }

    /** What is quoted stands in the name. */
    @Test
    void aShortFormIsQuotedAsItIsWritten() {
        var answer = new OwedLines()
                .convention("nordlys")
                .owed(
                        "PO-1",
                        "1",
                        OwedLines.episode("NL-9", "Harbour Lights", 1, 2, "Low Tide"),
                        SUBTITLE,
                        "sv",
                        "FULL",
                        null)
                .ask("HL_S01E02_SWE_SUB.srt");
        assertThat(answer.evidence())
                .contains(
                        "'HL' in the name stands for 'Harbour Lights' with this distributor, a name of the series Harbour Lights.");
    }

    @Test
    void theSecondIsBehindForAReasonThatIsNotTheFirstsToo() {
        var owed = new OwedLines()
                .owed("PO-1", "1", TRAIN, SUBTITLE, "fr-FR", "FULL", null)
                .owed("PO-1", "2", TRAIN, SUBTITLE, "fr-CA", "FULL", null);
        assertThat(second(owed, "The_Last_Train_fr.srt"))
                .isEqualTo(
                        "line 2 of PO-1 (French (Canada) full subtitles of The Last Train (2021)): French (from 'fr' in"
                                + " the name) may be French (Canada). More speaks for the first: French (from 'fr' in the name)"
                                + " may be French (France).");
        owed = new OwedLines()
                .owed("PO-2026-0117", "1", film("R-1", "The Hollow Harvest", 1986), VIDEO, null)
                .owed("PO-2026-0118", "2", film("R-2", "The Hollow Harvest", 2011), VIDEO, null);
        assertThat(second(owed, "The_Hollow_Harvest.mov")).endsWith("): it fits as well.");
        assertThat(second(owed, "The_Hollow_Harvest_2011.mov"))
                .isEqualTo(
                        "line 1 of PO-2026-0117 (video of The Hollow Harvest (1986)): The name says 2011, the title is of 1986.");
        assertThat(second(owed, "PO-2026-0118_The_Hollow_Harvest.mov"))
                .isEqualTo(
                        "line 1 of PO-2026-0117 (video of The Hollow Harvest (1986)): The name says another order than PO-2026-0117. More"
                                + " speaks for the first: The name says its order, PO-2026-0118.");
    }

    private static String second(OwedLines owed, String name) {
        String begin = "Second was ";
        return owed.ask(name).evidence().stream()
                .filter(sentence -> sentence.startsWith(begin))
                .map(sentence -> sentence.substring(begin.length()))
                .reduce((one, other) -> "told twice")
                .orElse("");
    }

    @Test
    void whyTheSecondIsBehindIsSaidOfEveryAnswerThatHasOne() {
        var several = severalCandidates();
        assertThat(several).hasSizeGreaterThan(50);
        assertThat(several.stream().map(Answer::outcome).distinct()).contains(Outcome.MATCHED, Outcome.AMBIGUOUS);
        int equal = 0;
        for (Answer answer : several) {
            Candidate first = answer.resolution().candidates().get(0);
            Candidate second = answer.resolution().candidates().get(1);
            String why = why(answer);
            if (why.equals("it fits as well.")) {
                assertThat(first.score() - second.score())
                        .as(answer.sent().name())
                        .isLessThan(SEEN_EQUAL);
                equal++;
            } else {
                assertThat(told(why, first, second))
                        .as("%s: %s", answer.sent().name(), why)
                        .isTrue();
            }
        }
        assertThat(equal).isBetween(1, several.size() - 1);
    }

    /** With what is said of the second and not of the first, or the other way round. */
    private static boolean told(String why, Candidate first, Candidate second) {
        return second.reasons().stream()
                        .anyMatch(
                                said -> why.startsWith(said) && !first.reasons().contains(said))
                || first.reasons().stream()
                        .anyMatch(said -> why.endsWith("More speaks for the first: " + said)
                                && !second.reasons().contains(said))
                || why.startsWith("The name does not say ");
    }

    @Test
    void whatAPersonReadsHasNoWordsOfTheMachine() {
        var titles = new HashSet<String>();
        for (Owed owed : supply.owed()) {
            titles.addAll(owed.work().names());
            titles.add(
                    owed.work().series() == null
                            ? owed.work().reference()
                            : owed.work().series());
            titles.add(owed.work().reference());
        }
        var known = titles.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var words = Pattern.compile(
                "(?<![\\p{L}\\p{N}'-])(?:" + String.join("|", machineWords()) + ")(?![\\p{L}\\p{N}'-])");
        for (Answer answer : answers) {
            for (String sentence : sentences(answer.resolution())) {
                String own = ownWords(sentence, known);
                assertThat(words.matcher(own).find())
                        .as("%s: %s", answer.sent().name(), sentence)
                        .isFalse();
            }
        }
    }

    private static Set<String> machineWords() {
        var words = new HashSet<String>();
        for (Owed owed : supply.owed()) {
            Stream.of(owed.kind(), owed.use(), owed.version(), owed.language())
                    .filter(word -> word != null && !ENGLISH.contains(word))
                    .forEach(words::add);
            if (owed.use() != null && !owed.use().equals("SDH")) {
                words.add(owed.use());
            }
        }
        Stream.of(Sign.values())
                .map(Enum::name)
                .filter(name -> !name.equals("EIDR"))
                .forEach(words::add);
        words.addAll(List.of("me", "sdh", "null", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}"));
        return words;
    }

    private static List<String> sentences(Resolution answer) {
        return Stream.concat(
                        answer.evidence().stream(), answer.candidates().stream().flatMap(one -> one.reasons().stream()))
                .distinct()
                .toList();
    }

    /** Without titles and references, and without what is quoted from the name. */
    private static String ownWords(String sentence, List<String> titles) {
        String own = sentence;
        for (String title : titles) {
            own = own.contains(title) ? own.replace(title, "T") : own;
        }
        return own.replaceAll("in the folder [^)]*\\)", ")").replaceAll("'[^']*'", "Q");
    }

    private static List<Answer> severalCandidates() {
        return answers.stream()
                .filter(answer -> answer.outcome() != Outcome.UNMATCHED
                        && answer.resolution().candidates().size() > 1)
                .toList();
    }

    /** What is said of the second candidate. */
    private static String why(Answer answer) {
        Resolution said = answer.resolution();
        OpenLine second = lines.index.line(said.candidates().get(1).line());
        assertThat(second).isNotNull();
        String begin = "Second was " + second.shown() + ": ";
        return said.evidence().stream()
                .filter(sentence -> sentence.startsWith(begin))
                .map(sentence -> sentence.substring(begin.length()))
                .reduce((one, other) -> "told twice")
                .orElse("");
    }
}
