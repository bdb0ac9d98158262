package media.waybill.matching.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was weighed, the likeliest first; lines of several orders that ask for the same thing stand together.
 *
 * @param standing without objection, with what their probability is
 * @param fallen with an objection, the one that came closest first
 */
record Ranking(List<Group> standing, List<Weighed> fallen) {

    /** The same thing asked for by one or several lines. */
    static final class Group {
        final List<Weighed> members = new ArrayList<>(1);
        double probability;

        Weighed best() {
            return members.get(0);
        }
    }

    private static final Comparator<Weighed> LIKELIEST = Comparator.comparingDouble(Weighed::sum)
            .reversed()
            .thenComparing(weighed -> weighed.line().due())
            .thenComparing(weighed -> weighed.line().id());

    /** One thing is meant, or none: each has the share of its odds among all of them. */
    static Ranking of(List<Weighed> all) {
        List<Group> groups = new ArrayList<>();
        Map<Integer, List<Group>> bySameness = new HashMap<>();
        List<Weighed> fallen = new ArrayList<>();
        all.sort(LIKELIEST);
        for (Weighed weighed : all) {
            if (weighed.stands()) {
                group(weighed, groups, bySameness);
            } else {
                fallen.add(weighed);
            }
        }
        double top = groups.isEmpty() ? 0 : Math.max(0, groups.get(0).best().sum());
        double odds = Math.exp(-top);
        for (Group group : groups) {
            group.probability = Math.exp(group.best().sum() - top);
            odds += group.probability;
        }
        for (Group group : groups) {
            group.probability /= odds;
        }
        return new Ranking(groups, fallen);
    }

    private static void group(Weighed weighed, List<Group> groups, Map<Integer, List<Group>> bySameness) {
        List<Group> alike = bySameness.computeIfAbsent(weighed.line().sameness(), key -> new ArrayList<>(1));
        for (Group group : alike) {
            if (group.best().line().isSame(weighed.line())) {
                group.members.add(weighed);
                return;
            }
        }
        Group group = new Group();
        group.members.add(weighed);
        alike.add(group);
        groups.add(group);
    }

    /** That one of the lines is meant. */
    double any() {
        return standing.stream().mapToDouble(group -> group.probability).sum();
    }
}
