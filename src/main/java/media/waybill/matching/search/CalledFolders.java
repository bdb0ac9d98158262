package media.waybill.matching.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import media.waybill.matching.lines.LineIndex;
import media.waybill.naming.FoldedTitle;

/** Folders that are called after something ordered. */
final class CalledFolders {

    /** Folders further up say where a delivery lies. */
    private static final int DEEPEST = 6;
    /** A folder of so few letters is called after nothing. */
    private static final int SHORTEST = 4;

    private static final Pattern OF_YEAR = Pattern.compile("(.{1,200}?)[ ._(\\[-]+((?:19|20)\\d{2})[)\\]]?");

    private CalledFolders() {}

    /** The folders, the nearest first, each with what it is called after. */
    static Map<String, Set<LineIndex.Entry>> of(LineIndex index, String path) {
        Map<String, Set<LineIndex.Entry>> folders = new LinkedHashMap<>(2);
        for (int end = path.lastIndexOf('/'), i = 0; end > 0 && i < DEEPEST; i++) {
            int start = path.lastIndexOf('/', end - 1);
            String folder = path.substring(start + 1, end);
            Matcher year = OF_YEAR.matcher(folder);
            boolean dated = year.matches();
            FoldedTitle folded = Search.fold(dated ? year.group(1) : folder);
            Set<LineIndex.Entry> entries = new HashSet<>();
            if (folded.squashed().length() > SHORTEST && !WrittenNames.KINDS.contains(folded.squashed())) {
                for (int name : index.names.whole(folded.squashed())) {
                    entries.addAll(index.named(name, Search.SAME_NAME));
                    entries.addAll(index.ofSeries(name, null, null, Search.SAME_NAME));
                    index.headed(name)
                            .forEach(head ->
                                    entries.addAll(index.ofSeries(head.series(), null, null, Search.SAME_NAME)));
                }
            }
            if (dated && entries.stream().anyMatch(entry -> isOf(entry, year.group(2)))) {
                entries.removeIf(entry -> entry.title.year() != null && !isOf(entry, year.group(2)));
            }
            if (!entries.isEmpty()) {
                folders.put(folder, entries);
            }
            end = start;
        }
        return folders;
    }

    private static boolean isOf(LineIndex.Entry entry, String year) {
        return Integer.valueOf(year).equals(entry.title.year());
    }
}
