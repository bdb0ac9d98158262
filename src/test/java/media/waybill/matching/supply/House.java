package media.waybill.matching.supply;

import java.util.ArrayList;
import java.util.List;
import media.waybill.matching.supply.Tongue.Habit;

/**
 * How one house builds names: folders, then fields with a separator between them.
 *
 * @param fields with blanks between them: t title, e season and episode, n the episode's own name, y year, r reference, i EIDR, o order and
 *     line, l language, k kind, u use, v version, x technical words, d the house's own name, g revision, in brackets or not; a dash is
 *     itself
 * @param inner between the words of a title
 * @param letters as, UPPER or lower
 * @param numbers how season and episode are written
 * @param words which of the words for kinds and uses it takes
 */
record House(
        int number,
        String folders,
        String fields,
        String separator,
        String inner,
        String letters,
        String numbers,
        Habit habit,
        int words) {

    private static final String[] ROWS = {
        // folders | fields | separator | inner | letters | numbers | languages | words
        "|t e n y v k l u x|_|.|as|S%02dE%02d|TAG|0",
        "|t y e v l k u x g|.|.|as|S%02dE%02d|TWO|1",
        "|d t e v k l u x|_||UPPER|S%02dE%02d|THREE|2",
        "|r t e k l u v x|_|_|as|S%02dE%02d|TAG|0",
        "|t e k l u v g|_||as|%d%02d|THREE|3",
        "|t e l u k v x|_|_|UPPER|S%02dE%02d|TRADE|2",
        "t|t - e - n y v l k u| | |as|%dx%02d|ENGLISH_NAME|4",
        "t/Season|e n l k u v|_| |as|E%2$02d|TAG|0",
        "|r k l u v x g|_||as||TAG|0",
        "|r k l u v|-||as||THREE|2",
        "|i k l u v|_||as||UNDERSCORED|1",
        "|o|_||as||TAG|0",
        "|t (y) e v l k u| | |as|S%02dE%02d|OWN_NAME|4",
        "|d t e k l v u x|-|_|as|S%02dE%02d|TRADE|3",
        "|t e y k l u v x|.|.|lower|s%02de%02d|TWO|1",
        "incoming/k|t e l u v x|_||as|S%02d_E%02d|TAG|5",
        "|t e k x l u v|_|-|as|S%02dE%02d|TERMINOLOGY|0",
        "|x t e v l u k| | |as|Season %d Episode %02d|ENGLISH_NAME|4",
        "t/l|t e v k u|_|_|as|S%02dE%02d|TAG|5",
        "|t e l k u v g|-||as|%02d%02d|THREE|2",
        "|k t e v l u|_||as|S%02dE%02d|TAG|0",
        "|l t e y v k u|_|_|as|S%02dE%02d|TRADE|3",
        "delivery/d|t e v x k l u| |.|as|S%02dE%02d|TWO|1",
        "|t e n k l u v|.| |as|%dx%02d|TERMINOLOGY|4",
        "t (y)|t y e v k l u|_| |as|Ep%2$02d|TAG|0",
        "|t e l k u v x|_||lower|s%02de%02d|UNDERSCORED|1",
        "|t y r e l k u v|_| |as|S%02dE%02d|TAG|0",
        "|t e [l] [k] [u] v| | |as|S%02dE%02d|ENGLISH_NAME|4",
        "|t e k v l u x g|_| |as|S%dE%d|THREE|5",
        "k/l|r u|_||as||TAG|0",
        "|t e k l u v x|+|+|as|S%02dE%02d|TAG|0",
        "|t e v k u l| - | |as|S%02dE%02d|OWN_NAME|4",
        "t/S|t e l k u v|_||as|S%02dE%02d|TWO|3",
        "|r e t l k u v|.|.|as|S%02dE%02d|TWO|1",
        "|t e v k l u|_|_|as|T%d_C%02d|TRADE|5",
        "|t e k l u v|_|_|as|Staffel %d Folge %d|TAG|3",
        "|t x y e k l u v g|_||as|S%02dE%02d|THREE|2",
        "|y t e k l u v| - | |as|S%02dE%02d|TAG|4",
        "|t e n v k l u x|-|-|lower|s%02de%02d|TAG|1",
        "|d r t e k l u v|_||UPPER|S%02dE%02d|TAG|2"
    };

    static List<House> all() {
        List<House> all = new ArrayList<>();
        for (String row : ROWS) {
            String[] cell = row.split("\\|", -1);
            all.add(new House(
                    all.size(),
                    cell[0],
                    cell[1],
                    cell[2],
                    cell[3],
                    cell[4],
                    cell[5],
                    Habit.valueOf(cell[6]),
                    Integer.parseInt(cell[7])));
        }
        return all;
    }
}
