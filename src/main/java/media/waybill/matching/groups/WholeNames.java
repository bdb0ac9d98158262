package media.waybill.matching.groups;

import java.util.Optional;
import media.waybill.naming.Clues;
import media.waybill.naming.Naming;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the name that a group would have as one file, the way its distributor writes names. */
@Component
class WholeNames {

    private final Naming naming;
    private final Partners partners;

    WholeNames(Naming naming, Partners partners) {
        this.naming = naming;
        this.partners = partners;
    }

    Clues read(String path, String distributor, @Nullable String dropPoint) {
        return Viewer.asHub(() -> {
            var aliases =
                    partners.partner(distributor).map(Partner::languageAliases).orElseGet(java.util.Map::of);
            // An upload is read the way the distributor's own drop points are.
            String folder = (dropPoint == null ? Optional.<DropPoint>empty() : partners.dropPoint(dropPoint))
                    .or(() -> partners.dropPoints().stream()
                            .filter(point -> point.partner().equals(distributor))
                            .findFirst())
                    .map(DropPoint::naming)
                    .orElse("default");
            return naming.read(path, naming.convention(folder).withLanguages(aliases));
        });
    }
}
