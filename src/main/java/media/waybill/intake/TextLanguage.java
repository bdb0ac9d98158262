package media.waybill.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import media.waybill.naming.Clues;
import media.waybill.timedtext.ReadOptions;
import media.waybill.timedtext.Reading;
import media.waybill.timedtext.TimedText;

/** Tells the language that a subtitle is really written in, by its text and not by what it says of itself. */
final class TextLanguage {

    static final int LARGEST = 8 << 20;
    static final String SOURCE = "text of the subtitle";

    private static final int ENOUGH_LETTERS = 60;
    private static final double SURE = 0.95;
    private static final int SHOWN = 40;

    private TextLanguage() {}

    /** The evidence, or nothing where the text is too short, unreadable, or near to two languages. */
    static List<Clues.Evidence> of(TimedText timedText, byte[] bytes, Clues name) {
        if (!(timedText.read(bytes, ReadOptions.DEFAULT.withLenient(true).withLanguage(name.language()))
                instanceof Reading.Understood understood)) {
            return List.of();
        }
        Set<String> candidates = new HashSet<>(name.languageAlternatives());
        if (name.language() != null) {
            candidates.add(name.language());
        }
        var guess = timedText.languageOf(understood.document(), candidates);
        if (guess.language() == null || guess.letters() < ENOUGH_LETTERS || guess.confidence() < SURE) {
            return List.of();
        }
        var sample = understood.document().cues().stream()
                .map(cue -> cue.text().strip().replace('\n', ' '))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
        var shown = sample.length() > SHOWN ? sample.substring(0, SHOWN) + "…" : sample;
        return List.of(new Clues.Evidence("language", guess.language(), shown, SOURCE, 0.6));
    }

    /** What is read from the text speaks after what the file says of itself. */
    static List<Clues.Evidence> after(List<Clues.Evidence> declared, List<Clues.Evidence> read) {
        var all = new ArrayList<>(declared);
        all.addAll(read);
        return List.copyOf(all);
    }
}
