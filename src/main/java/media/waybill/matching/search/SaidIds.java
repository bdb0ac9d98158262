package media.waybill.matching.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/** What a name says by EIDR, reference, order and line of an order. */
final class SaidIds {

    /** How a line of an order is marked in a name. */
    private static final Pattern OF_LINE = Pattern.compile("(?i)(?:l|ln|line|pos|item)[ ._-]?(\\d{1,5})");

    private final LineIndex index;
    private final Said said;
    private final PathWords words;
    private final WrittenIds ids;
    private final Consumer<Found> taker;

    @Nullable
    String order;

    @Nullable
    OpenLine pointed;

    private @Nullable String longest;

    /** @param taker takes each title that is identified */
    SaidIds(LineIndex index, Said said, PathWords words, WrittenIds ids, Consumer<Found> taker) {
        this.index = index;
        this.said = said;
        this.words = words;
        this.ids = ids;
        this.taker = taker;
    }

    void said() {
        Clues clues = said.clues;
        if (clues.order() != null) {
            order = LineIndex.squash(clues.order());
            if (clues.orderLine() != null) {
                point(clues.order(), clues.orderLine(), 0, 0);
            }
        }
        if (clues.eidr() != null) {
            for (LineIndex.Entry entry : index.byEidr(clues.eidr())) {
                taker.accept(Found.identified(entry, Sign.EIDR, clues.eidr()));
            }
        }
    }

    /** What the parser took for a reference, unless a longer one begins with it: WSL0900 of WSL0900-104. */
    void rest() {
        String reference = said.clues.reference();
        if (reference != null && !isBegun(reference)) {
            reference(reference, Sign.REFERENCE);
        }
        for (String code : said.clues.codes()) {
            if (!isBegun(code)) {
                reference(code, Sign.CODE);
            }
        }
    }

    private boolean isBegun(String id) {
        return longest != null
                && LineIndex.squash(longest).startsWith(LineIndex.squash(id))
                && longest.length() > id.length();
    }

    private boolean point(String orderNumber, String number, int from, int to) {
        OpenLine line = index.orderLineOf(orderNumber, number);
        LineIndex.Entry entry = line == null ? null : index.entryOf(line.id());
        if (line == null || entry == null) {
            return false;
        }
        order = LineIndex.squash(orderNumber);
        pointed = line;
        taker.accept(Found.identified(entry, Sign.ORDER_LINE, "order " + line.order() + ", line " + line.reference())
                .at(from, to));
        return true;
    }

    private boolean reference(String id, Sign sign) {
        return reference(id, sign, 0, 0);
    }

    /** @param from where it stands in the path, and {@code to} behind it: the number in HY-102 is no episode */
    private boolean reference(String id, Sign sign, int from, int to) {
        List<LineIndex.Entry> entries = index.byReference(LineIndex.squash(id));
        entries.forEach(entry -> taker.accept(Found.identified(entry, sign, id).at(from, to)));
        return !entries.isEmpty();
    }

    /** References and orders of any shape, where the name holds one letter by letter; the longest one counts. */
    boolean written(long referenceKey, long orderKey, int from, int to) {
        if (index.mayHaveReference(referenceKey)
                && reference(words.between(from, to), Sign.WRITTEN_REFERENCE, words.start(from), words.end(to - 1))) {
            longest = longest == null ? words.between(from, to) : longest;
            return true;
        }
        if (!index.mayHaveOrder(orderKey)) {
            return false;
        }
        String id = words.between(from, to);
        order = LineIndex.squash(id);
        for (int next = Math.min(to + 2, words.count()); pointed == null && next > to; next--) {
            if (point(id, lineNumber(to, next), words.start(from), words.end(next - 1))) {
                Arrays.fill(ids.used, to, next, true);
            }
        }
        return true;
    }

    /** 8 of "line 8" and of L8. */
    private String lineNumber(int from, int to) {
        int first = from + 1 < to && FieldWords.LINE.has(words.folded(from)) ? from + 1 : from;
        String written = words.between(first, to);
        Matcher marked = OF_LINE.matcher(written);
        return marked.matches() ? marked.group(1) : written;
    }
}
