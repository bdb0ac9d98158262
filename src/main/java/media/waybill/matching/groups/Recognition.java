package media.waybill.matching.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import media.waybill.matching.Resolution;
import media.waybill.matching.facts.FileFacts;
import media.waybill.matching.groups.GroupsSql.Group;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import media.waybill.naming.Naming;
import media.waybill.naming.SoundLayout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells parts from files that only look like some. */
@Component
class Recognition {

    private static final Set<String> FRAMES = Set.of("dpx", "exr", "cin", "j2c");

    private final GroupsSql sql;
    private final GroupQuestion question;

    Recognition(GroupsSql sql, GroupQuestion question) {
        this.sql = sql;
        this.question = question;
    }

    /** The place that the file claims by its name or by the package around it; null for a file by itself. */
    @Nullable
    GroupPlace claim(FileFacts file, String place) {
        GroupPlace claim = named(file, place);
        return claim == null || isStranger(file, claim) ? null : claim;
    }

    private @Nullable GroupPlace named(FileFacts file, String place) {
        Optional<Group> formed = sql.ofFile(file.id());
        GroupPlace own = Naming.place(file.path()).orElse(null);
        if (formed.isPresent()
                && own != null
                && own.pattern().equals(formed.get().pattern())) {
            return own;
        }
        List<String> folders = new ArrayList<>();
        for (int slash = file.path().indexOf('/');
                slash >= 0;
                slash = file.path().indexOf('/', slash + 1)) {
            folders.add(file.path().substring(0, slash + 1) + "*");
        }
        Optional<Group> around =
                folders.isEmpty() ? Optional.empty() : sql.packageOf(file.distributor(), place, folders);
        return around.map(group -> GroupPlace.inPackage(group.root(), file.path()))
                .orElse(own);
    }

    /** Whether this file makes a group of what was there. */
    boolean forms(Group group, FileFacts file, GroupPlace claim) {
        List<Part> here = sql.parts(group.id());
        if (here.stream().allMatch(Part::twin)) {
            return false; // the same six files in another folder are the same delivery
        }
        FileGroup.Kind together = Naming.group(
                        here.stream().map(Part::path).distinct().toList())
                .stream()
                .filter(some -> some.files().contains(file.path()))
                .map(FileGroup::kind)
                .findFirst()
                .orElse(FileGroup.Kind.SINGLE);
        return switch (claim.kind()) {
            case MONO_STEMS -> together == claim.kind() || isChannelOfMore(group, file, claim);
            case REELS ->
                together == claim.kind()
                        && (claim.total() > 0 || !question.namesDiffer(group, here, claim.whole(), file));
            case PACKAGE -> true;
            default -> together == claim.kind() || isNeverAlone(claim.pattern());
        };
    }

    /** What such a file holds is a frame, and never a picture to hang up. */
    private static boolean isNeverAlone(String pattern) {
        return FRAMES.contains(pattern.substring(pattern.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** A channel that came first: its name says so, and what it is for has more than one. */
    private boolean isChannelOfMore(Group group, FileFacts file, GroupPlace claim) {
        if (!"AUDIO".equals(file.witness().kind()) || file.witness().channels() != 1) {
            return false;
        }
        Resolution resolution = question.ask(group, claim, List.of(), 0, file.dropPoint());
        List<String> known = question.layouts(resolution.clues(), resolution.lines());
        return known.stream().findFirst().isPresent()
                ? SoundLayout.count(known.getFirst()) > 1
                        && !SoundLayout.called(known.getFirst(), List.of(claim.place()))
                                .isEmpty()
                : List.of("L", "R", "LFE", "LS", "RS").contains(claim.place());
    }

    /** Sound that is not mono is no channel of a layout, whatever its name counts. */
    private static boolean isStranger(FileFacts file, GroupPlace claim) {
        return claim.kind() == FileGroup.Kind.MONO_STEMS
                && file.witness().kind() != null
                && (!file.witness().kind().equals("AUDIO") || file.witness().channels() > 1);
    }
}
